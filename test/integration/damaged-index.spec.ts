import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { add, found, LAN } from '../contract/long-term-memory/samples.js';
import { type SdkMemory, sdkMemory } from '../support/sdk-memory.js';

describe('a damaged keyword index', () => {
  let place: SdkMemory;
  beforeEach(async () => {
    place = await sdkMemory();
  });
  afterEach(async () => {
    await place.closeAll();
    await place.remove();
  });

  it('is told by a search, and made anew by the next write', async () => {
    const memory = await place.open();
    await add(memory, LAN, 'Owns a canoe', 'Plays the cello');
    place.database().connection.exec('UPDATE lexical_segments SET data = randomblob(64)');
    await expect(found(memory, LAN, 'canoe')).rejects.toMatchObject({ code: 'ltm.index_corrupt' });

    await add(memory, LAN, 'Drinks green tea');
    expect((await found(memory, LAN, 'canoe'))[0]).toBe('Owns a canoe');
    expect((await found(memory, LAN, 'tea'))[0]).toBe('Drinks green tea');
  });
});

describe('damaged vectors', () => {
  it('are told by a search, and are gone with the next write; words find what they were of', async () => {
    const place = await sdkMemory();
    const memory = await place.open();
    await add(memory, LAN, 'Owns a canoe', 'Plays the cello');
    for (const damage of ['randomblob(64)', "x''", 'substr(data, 1, length(data) - 1)']) {
      const other = await place.open();
      place.database().connection.exec(`UPDATE vector_segments SET data = ${damage}`);
      await expect(found(other, LAN, 'canoe')).rejects.toMatchObject({ code: 'ltm.index_corrupt' });

      await add(memory, LAN, `Drinks green tea, ${damage}`);
      expect((await found(memory, LAN, 'canoe'))[0]).toBe('Owns a canoe');
    }
    await place.closeAll();
    await place.remove();
  });
});
