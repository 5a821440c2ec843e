import { afterAll, beforeAll } from 'vitest';
import { httpMemory, SharedMem0 } from '../support/http-memory.js';
import { describeLongTermMemory } from './long-term-memory.contract.js';

let mem0: SharedMem0;
beforeAll(async () => {
  mem0 = await SharedMem0.start();
});
afterAll(() => mem0.stop());

describeLongTermMemory('Mem0 service over HTTP, the protocol of the platform', () => httpMemory(mem0, 'platform'));
