import { viewAt, WORK_VIEWS } from './work-view.js';

describe('views of my work', () => {
  it.each(WORK_VIEWS)('$name is what its address shows, also further on', (view) => {
    for (const cursor of [null, 'a b']) {
      const { searchParams } = new URL(view.href({ cursor, plan: 'gia-sang-2026' }), 'http://localhost');
      expect(viewAt(searchParams.get('xem') ?? undefined)).toBe(view);
      expect(searchParams.get('tiep')).toBe(cursor);
      expect(searchParams.get('ke-hoach')).toBe('gia-sang-2026');
    }
  });

  it('are what waits for the reader where the address names another', () => {
    expect(viewAt('khac').asked).toBe('todo');
  });
});
