import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { add, FAR_AHEAD, found, LAN, listed, LONG_AGO, scope, TENANT } from './samples.js';

const say = (content: string, role = 'user') => ({ role, content });

/** What keeping turns word for word must do. */
export function describeTurns(memory: () => LongTermMemory): void {
  describe('turns kept word for word', () => {
    it('are memories of their own, as they were said', async () => {
      const contents = ['  Hello,\tworld! \n', '```js\nlet a = "<|im_end|>";\n```', 'Ừ, mình ở Huế 🌧'];

      const { outcomes } = await memory().addTurns(
        LAN,
        contents.map((content) => say(content)),
      );

      expect(outcomes.map(({ text, event }) => [text, event])).toEqual(contents.map((text) => [text, 'ADD']));
      expect(await listed(memory(), LAN)).toEqual(contents.toReversed());
    });

    it('are added each time they are said', async () => {
      await memory().addTurns(LAN, [say('Yes'), say('Yes')]);
      await memory().addTurns(LAN, [say('yes')]);
      await add(memory(), LAN, 'Yes');

      expect(await listed(memory(), LAN)).toHaveLength(4);
    });

    it('leave out the instructions of the system, and what is blank', async () => {
      const turns = [say('Be kind', 'system'), say(''), say(' \n '), say('My canoe is red', 'tool')];

      expect((await memory().addTurns(LAN, turns)).outcomes.map(({ text }) => text)).toEqual(['My canoe is red']);
      expect((await memory().addTurns(LAN, [say('  ')])).outcomes).toEqual([]);
      expect((await memory().addTurns(LAN, [])).outcomes).toEqual([]);
      expect(await listed(memory(), LAN)).toEqual(['My canoe is red']);
    });

    it('carry metadata and their last day, and leave what they were given as it was', async () => {
      const turns = Object.freeze([Object.freeze(say('My canoe is red'))]);
      const metadata = Object.freeze({ source: 'chat', deep: Object.freeze({ n: 1 }) });

      const { outcomes } = await memory().addTurns(LAN, turns, Object.freeze({ metadata, expiresOn: FAR_AHEAD }));
      await memory().addTurns(LAN, [say('My canoe was blue')], { expiresOn: LONG_AGO });

      expect(await memory().get(TENANT, outcomes[0]?.id ?? '')).toMatchObject({ metadata, expiresOn: FAR_AHEAD });
      expect(await found(memory(), LAN, 'canoe')).toEqual(['My canoe is red']);
    });

    it('are told of by the turns about them, also by those that come later', async () => {
      const chat = scope({ user: 'Lan', session: 'chat' });
      await memory().addTurns(chat, [say('Ben: It was lovely there.')]);
      await memory().addTurns(scope({ user: 'Lan', session: 'other' }), [say('Ben: The weather was lovely there.')]);
      const scoreOf = async () => {
        const { facts } = await memory().search(LAN, { text: 'volcano in Iceland', limit: 10 });
        return facts.find(({ text }) => text === 'Ben: It was lovely there.')?.score ?? 0;
      };
      const alone = await scoreOf();

      await memory().addTurns(chat, [say('Ann: You mean the volcano in Iceland?')]);

      expect(await scoreOf()).toBeGreaterThan(alone);
    });
  });
}
