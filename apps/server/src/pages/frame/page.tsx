import type { ComponentChildren } from 'preact';
import type { Frame, Place } from './frame.js';
import type { Concern } from '../live/concern.js';
import { NewsOfPage } from '../live/news-of-page.js';
import { ShownMoment } from '../past/shown-moment.js';
import { PastBanner } from '../past/past-banner.js';
import { NothingYet } from '../past/nothing-yet.js';
import { RegisterNote } from '../past/register-note.js';
import { day } from '../parts/words.js';
import { Header } from './header.js';

export interface PageProps {
  readonly title: string;
  readonly frame: Frame;
  readonly here?: Place;
  /** Scripts of the page besides that of all. */
  readonly scripts?: readonly string[];
  /** What the page shows, and up to which position it has seen it. */
  readonly news?: { readonly concern: Concern; readonly since: string };
  readonly children: ComponentChildren;
}

export function Page({ title, frame, here, scripts = [], news, children }: PageProps) {
  const { files, person, view } = frame;
  const { moment, page } = view;
  const name = moment === null ? title : `${title}, ngày ${day(moment.day)}`;
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${name} – Tinh Gọn`}</title>
        {files.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={files.styles} />
        {[files.script, ...scripts].map((script) => (
          <script type="module" src={script} />
        ))}
      </head>
      <body data-person={person?.id} class={moment === null ? undefined : 'past'}>
        <a class="skip" href="#noi-dung">
          Đến nội dung chính
        </a>
        <Header person={person} here={here} view={view} />
        {moment !== null && <PastBanner moment={moment} page={page} />}
        <main id="noi-dung" tabIndex={-1}>
          {moment !== null && view.since !== undefined && <NothingYet moment={moment} since={view.since} page={page} />}
          <RegisterNote moment={moment} here={here} />
          {news && <NewsOfPage {...news} />}
          <ShownMoment.Provider value={moment}>{children}</ShownMoment.Provider>
        </main>
      </body>
    </html>
  );
}
