import type { Lexicon } from '../../text/pattern.js';

/** What people are: nationality, faith, diet, health, occupation. */
export const TRAITS: Lexicon = {
  nationality:
    'american|british|english|scottish|irish|welsh|french|german|italian|spanish|portuguese|dutch|' +
    'belgian|swiss|austrian|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|' +
    'ukrainian|swedish|norwegian|danish|finnish|icelandic|canadian|mexican|brazilian|argentinian|' +
    'colombian|chilean|peruvian|venezuelan|cuban|australian|new zealander|chinese|japanese|korean|' +
    'vietnamese|thai|filipino|filipina|indonesian|malaysian|singaporean|indian|pakistani|bangladeshi|' +
    'nepali|sri lankan|iranian|iraqi|israeli|lebanese|syrian|egyptian|moroccan|nigerian|kenyan|ghanaian|' +
    'ethiopian|south african|african|asian|european|latina?|serbian|croatian|lithuanian|latvian|estonian|' +
    'saudi|taiwanese|mongolian|afghan|jamaican|haitian|puerto rican|hispanic|native american|khmer|' +
    'cambodian|burmese',
  religion:
    '(a |an )?(~ )?(christian|catholic|protestant|muslim|jewish|hindu|buddhist|sikh|mormon|orthodox|' +
    'atheist|agnostic|religious|jew)',
  diet:
    'vegan|vegetarian|pescatarian|pescetarian|flexitarian|gluten-free|gluten free|dairy-free|dairy free|' +
    'teetotal|teetotaler|sober|keto|halal|kosher|plant-based|(lactose|gluten|fructose|' +
    'histamine)[ -]intolerant|celiac|coeliac',
  condition:
    'asthma|diabetes|arthritis|epilepsy|eczema|psoriasis|migraines?|anxiety|depression|adhd|autism|' +
    'dyslexia|anemia|anaemia|insomnia|hypertension|celiac(?: disease)?|coeliac(?: disease)?|ibs|' +
    "crohn's(?: disease)?|lupus|cancer|scoliosis|endometriosis|pcos|tinnitus|vertigo|hay fever|gout|" +
    'sciatica|bipolar(?: disorder)?|ocd|ptsd|acid reflux|sleep apnea|(high|low) blood (pressure|sugar)|' +
    'high cholesterol|allerg(y|ies)|intolerance|heart (disease|condition|problems)|hypothyroidism|' +
    "parkinson's|alzheimer's|dementia|covid|pneumonia|stroke|back pain|chronic pain|glaucoma|hernia|" +
    'kidney stones|panic attacks|seizures|osteoporosis|rosacea|acne|nightmares|burnout|fibromyalgia|pcod|' +
    'mono',
  health_trait:
    'diabetic|asthmatic|anemic|anaemic|epileptic|autistic|dyslexic|pregnant|deaf|blind|disabled|' +
    'colou?r[- ]?blind|nearsighted|short-sighted|farsighted|overweight|obese|immunocompromised|bipolar|' +
    'hard of hearing|in recovery|in remission|hypertensive|claustrophobic|arachnophobic|lefty|' +
    'prediabetic|insulin dependent|hiv positive|breastfeeding',
  status: 'married|single|divorced|separated|widowed|engaged|a widow|a widower|a newlywed|newlyweds',
  work_status: 'retired|semi-retired|unemployed|self-employed|self employed|freelance|between jobs|out of work',
  trait:
    '{work_status}|left-handed|right-handed|ambidextrous|introverted|extroverted|shy|gay|lesbian|bi|bisexual|queer|trans|transgender|non-?binary|straight|' +
    'asexual|adopted|bilingual|trilingual|blonde?|bald|homeschooled|(on|' +
    'going on) (maternity|paternity|parental) leave|on sabbatical|homeless|an orphan|' +
    'a minor|tone[- ]deaf|neurodivergent|stay-at-home|a redhead|a ginger',
  occupation:
    '[a-z]{3,}(er|or|ist|ian|eer|yst|ess|ician)s?|nurses?|chefs?|cook|pilot|doctor|surgeon|vet|intern|' +
    'lawyer|attorney|judge|paramedic|paralegal|mechanic|architect|barista|maid|pharmacist|au pair|ceo|cto|cfo|dev|' +
    'postdoc|midwife|soldier|marine|cop|clerk|librarian|housewife|househusband|professional|entrepreneur|' +
    'secretary|coach|priest|monk|nun|rabbi|imam|pastor|guide|host|dj|vp|analyst|model|critic|poet|' +
    'apprentice|trainee|agent|diplomat|guard|team lead|accountant|consultant|assistant|attendant|' +
    'civil servant|lieutenant|sergeant|rep|captain|economist|sommelier|florist|temp|nanny|ta|rn|emt|qa|' +
    'student|undergrad|undergraduate|freshman|sophomore|postgrad|pupil|phd candidate|seamstress|' +
    'fisherman|salesman|businessman|businesswoman|salesperson|handyman|foreman|policeman|policewoman|' +
    'stay-at-home (mom|mum|dad|parent)|bookkeeper',
  /** Words that end like an occupation and are none. */
  no_occupation:
    'bit|lot|person|lover|believer|hater|loner|member|mother|father|brother|sister|foreigner|survivor|' +
    'sufferer|vegetarian|beginner|winner|loser|stranger|customer|user|owner|supporter|drinker|smoker|' +
    'sleeper|learner|reader|eater|starter|newcomer|traveller|traveler|runner|dreamer|partner|' +
    'perfectionist|minimalist|optimist|pessimist|realist|feminist|atheist|humanist|over|under|after|' +
    'never|ever|either|neither|rather|better|other|another|together|older|younger|taller|however|error|' +
    'fan|sucker|foodie|gamer|hoarder|procrastinator|overthinker|idealist|listener|twin|for|or|collector|' +
    'fighter|commuter|doer|talker|hugger|quitter|introvert|extrovert|libertarian|christian|guess|mess|' +
    'stress|less|unless|whether|number|father-to-be|healthier|happier|easier|busier|earlier|lazier|heavier|' +
    'luckier|smarter|stronger|faster|slower|longer|harder|closer|bigger|smaller|fitter|calmer|wiser|thinner',
};
