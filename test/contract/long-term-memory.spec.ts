import { sdkMemory } from '../support/sdk-memory.js';
import { describeLongTermMemory } from './long-term-memory.contract.js';

describeLongTermMemory('Mem0 SDK over SQLite', () => sdkMemory());
