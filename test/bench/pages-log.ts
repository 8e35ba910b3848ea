import { MadeLog } from './totals-log.js';
import { SUBJECTS } from './words.js';

/** One proposal of the first ward in so many belongs to the ward of the season: about a thousand of 100,000, as in a province of a hundred wards. */
const SHARE_OF_SEASON = 13;
const SEASON_WARD = 0;
/** The season's own proposals have the first. */
const FIRST_NUMBER = 10_001;
const UNITS = ['gia-sang.phong-vhxh', 'gia-sang.phong-kthtdt', 'gia-sang.vp-hdnd-ubnd'] as const;

/**
 * Proposals of eight wards, none in a dossier: a third with its unit, as many each waiting for the center, accepted and
 * withdrawn; due on days all over the year. Some of the first ward belong to the plan of the season and wait for its people.
 */
export function logForPages(proposals: number): MadeLog {
  return new MadeLog(proposals, { steps: ['reviewed', 'submitted', 'accepted', 'withdrawn'], wordsOf });
}

function wordsOf(ward: number, round: number): Readonly<Record<string, string>> {
  const subject = SUBJECTS[round % SUBJECTS.length] ?? '';
  const title = { '"title":"Cắt giảm thời hạn"': `"title":"Cắt giảm thời hạn ${subject}, lần ${String(round + 1)}"` };
  const due = { '"due":null': `"due":"${dayOf(round)}"` };
  if (ward !== SEASON_WARD || round % SHARE_OF_SEASON !== 0) return { ...title, ...due };
  return {
    ...title,
    ...due,
    '"plan-1"': '"gia-sang-2026"',
    '"path":"main"': '"path":"san-xuat-kinh-doanh"',
    '"review-1"': '"ra-soat"',
    '"Rà soát"': '"Rà soát, xây dựng báo cáo, đề xuất phương án"',
    '"consolidation-1"': '"tong-hop"',
    '"Tổng hợp"': '"Tổng hợp đề xuất của các phòng chuyên môn"',
    'PA-0001': `PA-${String(FIRST_NUMBER + round)}`,
    'room-a': UNITS[round % UNITS.length] ?? '',
    '"unit":"office"': '"unit":"gia-sang.ttpvhcc"',
    '"tinh/phuong"': '"19/19.gia-sang"',
    '"phuong"': '"19.gia-sang"',
    'I.2': 'I.1',
    'I.3': 'I.1',
    'I.4': 'I.1',
  };
}

/** Spread over 2026. */
const dayOf = (round: number) => new Date(Date.UTC(2026, 0, 1 + (round % 365))).toISOString().slice(0, 10);
