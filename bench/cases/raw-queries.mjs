/** The same memories in plain tables of sqlite-vec and FTS5, asked by the two queries that a search cannot do without. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import * as sqliteVec from 'sqlite-vec';
import { COMMON_WORDS } from '../texts.mjs';

const CANDIDATES = 60;
const BATCH = 5_000;
const COMMON = new Set(COMMON_WORDS.map((word) => word.toLowerCase()));

/**
 * A memory as it is copied: the number of its owner, its vector, its text.
 * @typedef {{ id: number, owner: number, vector: Float32Array, text: string }} PlainMemory
 */

/**
 * @param {string} folder an empty one
 * @param {AsyncIterable<PlainMemory>} memories
 * @param {number} dimensions
 */
export async function openRawQueries(folder, memories, dimensions) {
  const db = new Database(join(folder, 'raw.db'));
  sqliteVec.load(db);
  // As the service sets its own file, so that only the tables and the queries differ.
  for (const setting of ['journal_mode = WAL', 'cache_size = -32768', 'mmap_size = 1073741824']) db.pragma(setting);
  db.exec(`
    CREATE VIRTUAL TABLE vectors USING vec0 (
      owner INTEGER PARTITION KEY, embedding FLOAT[${dimensions}] DISTANCE_METRIC=cosine
    );
    CREATE VIRTUAL TABLE texts USING fts5 (owner, text, tokenize = 'unicode61 remove_diacritics 2');`);
  await copy(db, memories);
  const nearest = db
    .prepare(`SELECT rowid, distance FROM vectors WHERE embedding MATCH ? AND k = ${CANDIDATES} AND owner = ?`)
    .raw();
  const matching = db
    .prepare(`SELECT rowid, bm25(texts) FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ${CANDIDATES}`)
    .raw();
  return {
    /**
     * @param {number} owner
     * @param {string} query
     * @param {Float32Array} vector of the query
     */
    search: (owner, query, vector) => {
      const near = nearest.all(bytesOf(vector), BigInt(owner));
      return [near, matching.all(`owner:${ownerTerm(owner)} AND text:(${anyOf(query)})`)];
    },

    /**
     * The first of the two alone.
     * @param {number} owner
     * @param {Float32Array} vector
     */
    nearest: (owner, vector) => nearest.all(bytesOf(vector), BigInt(owner)),

    close: () => db.close(),
  };
}

/**
 * @param {import('better-sqlite3').Database} db
 * @param {AsyncIterable<PlainMemory>} memories
 */
async function copy(db, memories) {
  const insertVector = db.prepare('INSERT INTO vectors (rowid, owner, embedding) VALUES (?, ?, ?)');
  const insertText = db.prepare('INSERT INTO texts (rowid, owner, text) VALUES (?, ?, ?)');
  let pending = 0;
  for await (const { id, owner, vector, text } of memories) {
    if (pending === 0) db.exec('BEGIN');
    insertVector.run(BigInt(id), BigInt(owner), bytesOf(vector));
    insertText.run(BigInt(id), ownerTerm(owner), text);
    pending = (pending + 1) % BATCH;
    if (pending === 0) db.exec('COMMIT');
  }
  if (pending > 0) db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * A query without the words that tell nothing, which would make FTS5 read most of its index.
 * @param {string} query
 */
function anyOf(query) {
  const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).map((word) => `"${word}"`).join(' OR ');
}

/** @param {Float32Array} vector */
function bytesOf(vector) {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** @param {number} owner */
function ownerTerm(owner) {
  return `owner${owner}`;
}
