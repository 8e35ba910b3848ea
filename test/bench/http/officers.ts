import { completeContent } from '../../support/content.js';
import type { Cast } from '../../support/cast.js';
import type { CommandClient } from './client.js';

const PROCEDURES = 3_000;
const REVISIONS = 10;

const PLACES = [
  { plan: 'gia-sang-2026', item: 'I.1', unit: 'gia-sang.phong-kthtdt' },
  { plan: 'hong-an-2026', item: '1.a', unit: 'hong-an.phong-kthtdt' },
  { plan: 'dong-nguyen-2026', item: 'A.I.1', unit: 'dong-nguyen.phong-vhxh' },
  { plan: 'gia-sang-2026', item: 'I.1', unit: 'gia-sang.phong-vhxh' },
  { plan: 'hong-an-2026', item: '1.a', unit: 'hong-an.phong-vhxh' },
  { plan: 'gia-sang-2026', item: 'I.1', unit: 'gia-sang.vp-hdnd-ubnd' },
] as const;

const ADMINISTRATOR = ['administrator', 'thai-nguyen.ubnd'] as const;

interface Officer {
  readonly token: string;
  readonly place: (typeof PLACES)[number];
}

interface Drafted {
  readonly by: Officer;
  readonly id: string;
  readonly revision: number;
  readonly times: number;
}

/** `after`: waits until it is shown. */
export type ReadRevised = (asked: { readonly after: boolean }) => Promise<void>;

/** Officers of three wards, each client one of them; what one drafts is revised ten times, by one client at a time. */
export class Officers {
  private readonly drafted: Drafted[] = [];
  private count = 0;

  private constructor(
    private readonly client: CommandClient,
    private readonly officers: readonly Officer[],
  ) {}

  /** Signed in, with a register of 3,000 procedures. */
  static async of(cast: Cast, client: CommandClient): Promise<Officers> {
    const administrator = await cast.as(...ADMINISTRATOR);
    const lines = Array.from({ length: PROCEDURES }, (_, at) => {
      return { ma_thu_tuc: codeAt(at), ten_thu_tuc: `Thủ tục số ${String(at)}`, linh_vuc: 'Hộ tịch' };
    });
    await administrator.post('/procedures/imports', lines);
    const officers = PLACES.map(async (place) => ({ place, token: (await cast.as('officer', place.unit)).token }));
    return new Officers(client, await Promise.all(officers));
  }

  async draft(client: number): Promise<void> {
    const by = this.officers[client % this.officers.length];
    if (!by) return;
    const { plan, ...place } = by.place;
    const path = `/plans/${plan}/proposals`;
    const body = { ...place, ...this.content() };
    const { id, revision } = await this.client.send({ method: 'POST', path, token: by.token, body });
    this.drafted.push({ by, id, revision, times: 0 });
  }

  /** Returns what reads it. @throws Error if too little was drafted */
  async revise(): Promise<ReadRevised> {
    const one = this.drafted.shift();
    if (!one) throw new Error('nothing is left to revise');
    const { by, id } = one;
    const path = `/proposals/${id}/content`;
    const sent = { method: 'PUT', path, token: by.token, body: this.content(), revision: one.revision } as const;
    const { revision, position } = await this.client.send(sent);
    if (one.times + 1 < REVISIONS) this.drafted.unshift({ ...one, revision, times: one.times + 1 });
    return ({ after }) => this.client.read(`/proposals/${id}${after ? `?after=${position ?? ''}` : ''}`, by.token);
  }

  /** Waits until the read models show everything. */
  async settle(url: string): Promise<void> {
    const asked = { headers: { authorization: `Bearer ${this.officers[0]?.token ?? ''}` } };
    for (let status = 503; status !== 200;) {
      const answer = await fetch(`${url}/api/v1/me?after=${this.client.position}`, asked);
      await answer.arrayBuffer();
      status = answer.status;
    }
  }

  private content(): object {
    this.count += 1;
    const content = completeContent(`Phương án thứ ${String(this.count)}`);
    const code = codeAt(this.count % PROCEDURES);
    return { ...content, procedures: [{ code, name: `Thủ tục số ${String(this.count % PROCEDURES)}` }] };
  }
}

const codeAt = (at: number) => `1.7${String(at).padStart(5, '0')}`;
