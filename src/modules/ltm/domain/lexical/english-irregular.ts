/** Irregular verbs, nouns and comparatives: the base form, then its other forms. Regular endings are the stemmer's. */
const TABLE = `
arise arose arisen; awake awoke awoken; be am is are was were been being; beat beaten; become became;
begin began begun; bend bent; bite bit bitten; blow blew blown; break broke broken; breed bred;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came;
creep crept; deal dealt; dig dug; do does did done; draw drew drawn; dream dreamt; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
get got gotten; give gave given; go goes went gone; grow grew grown; hang hung; have has had; hear heard;
hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt;
learn learnt; leave left; lend lent; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken;
overcome overcame; pay paid; prove proven; ride rode ridden; ring rang rung; rise risen; run ran; say said;
see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid;
smell smelt; speak spoke spoken; speed sped; spell spelt; spend spent; spin spun; stand stood; steal stole stolen;
stick stuck; sting stung; strike struck; swear swore sworn; sweep swept; swim swam swum; swing swung;
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
understand understood; undergo underwent undergone; wake woke woken; wear wore worn; weave wove woven; weep wept;
win won; withdraw withdrew withdrawn; write wrote written;
child children; foot feet; goose geese; knife knives; man men; mouse mice; person people;
shelf shelves; thief thieves; tooth teeth; wife wives; wolf wolves; woman women;
good better best; bad worse worst
`;

/** Irregular form to base form, such as "went" to "go". */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  TABLE.split(';')
    .map((entry) => entry.trim().split(/\s+/))
    .flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
);
