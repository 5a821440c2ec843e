import type { Rule } from '../../text/rule.js';

/**
 * What points at the conversation itself ("I love it", "I bought this yesterday", "I like your idea") or at the
 * moment ("I want to know …") says nothing that can be understood later. These rows are asked before all others.
 */
export const SMALL_TALK_RULES: readonly Rule[] = [
  {
    when: [
      '((do|did|can|could|will|have|am|was|would|used) )?((not|never|already|' +
        'also) )?{word} ({preposition} )?{pointer} ...?',
      '(do|did|can|could|will|have|am|was|would) (not )?{word} ({word} )?{preposition} {pointer} ...?',
      '(like|love|hate|enjoy|prefer|appreciate) (how|when|where|what|talking|chatting|the {topic}|being able) ...?',
      '(like|love|hate|prefer|enjoyed|liked|loved) the (first|second|third|last|other|latter|former|same) ...?',
      '((have|am) )?{word} [a-z]+ing {pointer} ...?',
      '(want|need|would like|would love|have|have got|am trying|am going|hope|plan|like|tried|' +
        'am about) to {errand} ...?',
      '(would|will|could|should|might) (not )?{errand} ...?',
    ],
    unless: 'am (used|close|allergic) to',
  },
];
