import type { Lexicon } from '../../text/pattern.js';

/** Verbs and the words that stand around them. */
export const ACTIONS: Lexicon = {
  like:
    'love|like|adore|enjoy|prefer|fancy|crave|cherish|am (a )?((huge|big|massive|lifelong) )?(fan|' +
    'lover) of|am (into|fond of|keen on|crazy about|mad about|obsessed with|addicted to|passionate about|' +
    'interested in|fascinated by|partial to)|am a sucker for|have a (soft spot|weakness|thing|passion|' +
    'love) for|have always (loved|liked|enjoyed|adored)',
  dislike:
    'hate|dislike|despise|detest|loathe|can not stand|can not bear|do not (like|enjoy|love|care for|' +
    'fancy)|am not (into|fond of|keen on|interested in|crazy about|a (huge |big )?fan of)|' +
    '(have )?never liked|am sick of|am tired of',
  refuse: 'do not|can not|never|no longer|am not able to|am not allowed to|am unable to|try not to|can barely|have not',
  skill_verb:
    'speak|play|swim|cook|drive|code|ride|read|sing|dance|juggle|draw|paint|knit|sew|bake|type|write|ski|' +
    'surf|skate|fly|program|touch-type|whistle|weld|sail|bench|deadlift|run|lift|solve|fix|repair|build|' +
    'make|crochet|snowboard|skateboard|beatbox|yodel|rap|dive|climb|do',
  preposition: 'to|about|with|for|of|at|on|in|like|into|from|by',
  /** Words that point at the conversation itself. */
  pointer:
    'it|that(?! {word} (is|was))|those|these(?! days)|them|you|yours?|yourself|him|everything|anything|' +
    'nothing|something|whatever|what you|how you|this(?! (morning|week|weekend|month|year|summer|winter|' +
    'spring|autumn|fall|past|coming|evening|{day}))',
  /** What a conversation is about; somebody who likes it says nothing lasting. */
  topic:
    'idea|way|sound|answer|code|link|look|joke|poem|story|list|output|result|response|suggestion|plan|' +
    'weather|(first|second|last) one|new (update|version|design)|question|message|email|text|file|error',
  /** What somebody wants of the conversation or does at once, other than in life. */
  errand:
    'bed|know|ask|hear|say|talk|tell|understand|check|make sure|order|thank|clarify|discuss|share|' +
    'confirm|find out|figure|try (again|it|that|this|now|something)|add|mention|chat|use|see (if|what|' +
    'how|that|some|more|you|your|this)|be (honest|clear|sure|fair|able|careful|late|back|fine|ok|okay|' +
    'alone|sick)|do (it|that|this|something|so)|cancel|complain|report|return|compare|reply|admit|think|' +
    'go (and |on )?(now|home|check|see|look|grab|get|try|find|to (bed|sleep|work))|leave now|run now|need|eat(?! out)|get (going|back|it|this|that|' +
    'some (sleep|rest|help|coffee|food)|started)|look (at|up|into)|wait|decide|point out|sleep|' +
    'take a (break|nap|shower|look)|have (a |some )?(lunch|dinner|breakfast|coffee|tea)|cry|scream|die|' +
    'guess|pass|stop|assume|miss|sleep on it|help you|believe|hit|kill|lose it|work on (it|this|that)',
  mind:
    'think|know|wonder|guess|hope|feel|say|hear|see|mean|ask|agree|appreciate|forget|understand|remember|' +
    'need|want|seem|believe|bet|get|mind',
};
