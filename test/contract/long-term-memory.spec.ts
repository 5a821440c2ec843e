import { LocalEmbedder } from '../../src/modules/ltm/infrastructure/embedders/local-embedder.js';
import { sdkMemory } from '../support/sdk-memory.js';
import { describeLongTermMemory } from './long-term-memory.contract.js';

describeLongTermMemory('Mem0 SDK over SQLite', () => sdkMemory());
describeLongTermMemory('Mem0 SDK, vectors in a store of the SDK', () => sdkMemory(new LocalEmbedder(), 'memory'));
