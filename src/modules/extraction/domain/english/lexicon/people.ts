import type { Lexicon } from '../../text/pattern.js';

/** People and animals of a user's life. */
export const PEOPLE: Lexicon = {
  kin_noun:
    'mother|mom|mum|mama|mommy|mummy|father|dad|daddy|papa|parents?|folks|brothers?|sisters?|siblings?|' +
    'sons?|daughters?|kids?|child|children|baby|toddler|newborn|husband|hubby|wife|partner|spouse|' +
    'fiancee?|boyfriend|girlfriend|bf|gf|ex|ex-(wife|husband|boyfriend|girlfriend|partner)|grandma|' +
    'grandmother|grandpa|grandfather|grandparents|granny|gran|nana?|grandad|granddad|grandsons?|' +
    'granddaughters?|grandchild|grandchildren|grandkids|aunts?|auntie|uncles?|cousins?|nieces?|nephews?|' +
    '(mother|father|sister|brother|son|daughter)-in-law|in-laws|step-?(mom|mum|dad|mother|father|son|' +
    'daughter|brother|sister)|half-(brother|sister)|godmother|godfather|goddaughter|godson|twins?|' +
    'triplets|family|stepkids|stepchildren|foster (kid|child|son|daughter)',
  kin_trait:
    'twin|older|elder|eldest|oldest|younger|youngest|little|big|baby|half|step|late|great|only|middle|' +
    'first|second|adopted|identical|maternal|paternal',
  kin: '({kin_trait} ){0,2}{kin_noun}',
  friend_noun:
    'friends?|mate|buddy|bestie|bff|pal|roommates?|flatmates?|housemates?|neighbou?rs?|boss|manager|' +
    'coworkers?|co-workers?|colleagues?|landlord|landlady|teacher|tutor|coach|trainer|therapist|doctor|' +
    'dentist|gp|mentor|supervisor|professor|advisor|adviser|assistant|nanny|babysitter|classmate|crush|' +
    'business partner|pen pal|penpal',
  friend_trait:
    'best|close|closest|old|oldest|childhood|good|new|former|school|high school|college|university|work|' +
    'next-door|piano|personal|first|phd|thesis',
  friend: '({friend_trait} ){0,2}{friend_noun}',
  person: '{kin}|{friend}',
  animal_noun:
    'dogs?|puppy|puppies|pups?|cats?|kittens?|kitty|kitties|parrots?|parakeets?|budgies?|cockatiels?|' +
    'hamsters?|guinea pigs?|gerbils?|rabbits?|bunny|bunnies|goldfish|fish|betta|turtles?|tortoises?|' +
    'snakes?|lizards?|geckos?|iguanas?|horses?|pony|ponies|goats?|chickens?|hens?|ducks?|cows?|sheep|' +
    'ferrets?|rats?|mouse|mice|hedgehogs?|birds?|canary|canaries|pigs?|labradors?|lab|labradoodle|' +
    'retrievers?|poodles?|beagles?|corgis?|husky|huskies|shepherd|bulldogs?|dachshunds?|chihuahuas?|' +
    'terriers?|collies?|pugs?|spaniels?|greyhounds?|rottweilers?|dalmatian|mutt|siamese|ragdoll|tabby|' +
    'maine coon|sphynx|pets?|donkeys?|alpacas?|llamas?|bees|cockatoo|axolotl|chinchillas?|tarantulas?|' +
    'bearded dragons?|calico|doodle|goldendoodle|shih tzu|pomeranian',
};
