import type { Database } from 'better-sqlite3';
import type { LexicalRecord } from '../../../../domain/lexical/lexical-record.js';
import { LEXICAL_SEGMENTS } from '../../../../domain/lexical/lexical-segments.js';
import { openIndex, type OwnerIndex } from '../../../../domain/lexical/owner-index.js';
import { readSegment } from '../../../../domain/lexical/segment-format.js';
import { OwnerCache } from './owner-cache.js';
import type { OwnerRow } from './owner-rows.js';
import { SegmentTable } from './segment-table.js';

/** The packed forward index of each owner's words. */
export class LexicalIndex extends SegmentTable<LexicalRecord> {
  private readonly opened: OwnerCache<OwnerIndex>;

  /** @param cacheBytes that may be kept of it in memory */
  constructor(db: Database, cacheBytes = 0) {
    super(db, { table: 'lexical_segments', codec: LEXICAL_SEGMENTS, bits: 7 });
    this.opened = new OwnerCache(cacheBytes, (segments) => openIndex(segments.map(readSegment)));
  }

  /** @throws CorruptSegment when one is damaged */
  open(owner: OwnerRow): OwnerIndex {
    return this.opened.of(owner, (id) => this.read(id));
  }
}
