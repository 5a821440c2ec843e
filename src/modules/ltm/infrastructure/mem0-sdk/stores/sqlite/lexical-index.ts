import type { Database } from 'better-sqlite3';
import type { LexicalRecord } from '../../../../domain/lexical/lexical-record.js';
import { LEXICAL_SEGMENTS } from '../../../../domain/lexical/lexical-segments.js';
import { readSegment, type LexicalSegment } from '../../../../domain/lexical/segment-format.js';
import { SegmentTable } from './segment-table.js';

/** The packed forward index of each owner's words. */
export class LexicalIndex extends SegmentTable<LexicalRecord> {
  constructor(db: Database) {
    super(db, { table: 'lexical_segments', codec: LEXICAL_SEGMENTS, bits: 7 });
  }

  segments(ownerId: number): LexicalSegment[] {
    return this.read(ownerId).map(readSegment);
  }
}
