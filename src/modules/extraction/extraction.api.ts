export { ExtractFacts, type Extraction } from './application/extract-facts/extract-facts.query.js';
export { Mem0Pipeline, type PipelineQuestion } from './application/ports/mem0-pipeline.port.js';
export { categorizeFact } from './domain/categorize-fact.js';
export type { ExtractedFact } from './domain/extract-facts.js';
export type { Turn } from './domain/turn.js';
