/**
 * Everyday words about people, in English and Vietnamese. Syntax: see `concepts.ts`.
 */
export const PEOPLE_CONCEPTS = `
name: name, called, nickname, who am i, who i am, tên, biệt danh, tên gọi, tôi là ai, mình là ai
age: age, old, years old, tuổi
birthday: birthday, born, birth, sinh nhật, ngày sinh, sinh ra
gender: gender, sex, giới tính
person: person, people, somebody, someone, human, người, ai đó
man < person: man, guy, gentleman, đàn ông, nam giới
woman < person: woman, lady, phụ nữ, nữ giới
child < person: child, kid, toddler, trẻ em, trẻ con, đứa trẻ, em bé
baby < child: baby, infant, newborn, em bé, trẻ sơ sinh
teenager < person: teenager, teen, thiếu niên, tuổi teen
family: family, relative, household, gia đình, họ hàng, người thân, bà con
parent < family: parent, bố mẹ, cha mẹ, ba mẹ, phụ huynh
mother < parent, family: mother, mom, mum, mommy, mama, mẹ, má
father < parent, family: father, dad, daddy, papa, bố, cha, ba tôi
sibling < family: sibling, anh em, chị em, anh chị em
brother < sibling, family: brother, bro, anh trai, em trai
sister < sibling, family: sister, chị gái, em gái
son < child, family: son, con trai
daughter < child, family: daughter, con gái
grandparent < family: grandparent, ông bà
grandmother < grandparent, family: grandmother, grandma, granny, bà ngoại, bà nội
grandfather < grandparent, family: grandfather, grandpa, ông ngoại, ông nội
aunt < family: aunt, auntie, cô ruột, dì
uncle < family: uncle, chú ruột, cậu ruột, bác ruột
cousin < family: cousin, anh họ, chị họ, em họ
nephew < family: nephew, niece, cháu trai, cháu gái
spouse < family, partner: spouse, vợ chồng
wife < spouse, partner, family: wife, vợ, bà xã
husband < spouse, partner, family: husband, hubby, chồng, ông xã
partner: partner, significant other, người yêu, bạn đời, nửa kia
girlfriend < partner: girlfriend, bạn gái
boyfriend < partner: boyfriend, bạn trai
fiance < partner: fiance, fiancee, hôn phu, hôn thê, vợ sắp cưới, chồng sắp cưới
friend: friend, buddy, pal, mate, bestie, bạn bè, bạn thân, người bạn
colleague: colleague, coworker, teammate, đồng nghiệp, đồng đội
neighbour: neighbor, neighbour, hàng xóm, láng giềng
boss: boss, manager, supervisor, sếp, quản lý, cấp trên
wedding: wedding, marriage, marry, married, đám cưới, kết hôn, lễ cưới, cưới
engagement: engaged, propose, đính hôn, cầu hôn
divorce: divorce, breakup, break up, separated, ly hôn, ly dị, chia tay
single: single, unmarried, độc thân
dating: dating, go out with, hẹn hò
love: love, adore, in love, yêu, tình yêu, thương
pregnancy: pregnant, pregnancy, expecting, mang thai, có bầu, thai kỳ
adoption: adopt, adoption, foster, nhận nuôi, con nuôi
death: die, death, pass away, passed away, decease, mất, qua đời, từ trần
funeral: funeral, memorial, đám tang, tang lễ
religion: religion, faith, church, prayer, worship, tôn giáo, đức tin, nhà thờ, cầu nguyện, chùa
nationality: nationality, citizen, quốc tịch, công dân
hometown: hometown, native place, grew up, quê, quê hương, quê quán, lớn lên
language: language, speak, fluent, ngôn ngữ, tiếng, ngoại ngữ
personality: personality, character, trait, tính cách, tính tình
phone: phone number, mobile number, số điện thoại
email: email, e-mail, mail address, thư điện tử
community: community, group, club, association, cộng đồng, nhóm, câu lạc bộ, hội
volunteer: volunteer, charity, tình nguyện, từ thiện
donate < give: donate, donation, quyên góp, hiến tặng
fundraiser < volunteer: fundraiser, fundraising, raise money, gây quỹ
give: give, gift, present, tặng, quà, món quà, cho tặng
receive: receive, get, nhận được
invite: invite, invitation, mời, lời mời
meet: meet, encounter, get together, gặp, gặp gỡ
visit: visit, drop by, thăm, ghé thăm, viếng thăm
call: phone call, call, gọi điện, cuộc gọi
message: message, text message, chat, nhắn tin, tin nhắn
letter: letter, postcard, thư, lá thư
talk: talk, conversation, discuss, discussion, chat, nói chuyện, trò chuyện, thảo luận
advice: advice, advise, suggest, suggestion, recommend, recommendation, tip, lời khuyên, khuyên, gợi ý
support: support, help, assist, assistance, hỗ trợ, giúp, giúp đỡ
encourage: encourage, motivate, inspire, inspiration, motivation, động viên, truyền cảm hứng, cảm hứng
thank: thank, grateful, gratitude, appreciate, thankful, biết ơn, cảm ơn
argue: argue, argument, quarrel, fight, conflict, cãi nhau, tranh cãi, mâu thuẫn
lie: lie, deceive, nói dối, lừa
promise: promise, commitment, lời hứa, hứa
happy < feeling: happy, happiness, glad, joy, joyful, delighted, cheerful, vui, hạnh phúc, vui vẻ
sad < feeling: sad, sadness, unhappy, upset, heartbroken, grief, buồn, đau lòng, buồn bã
angry < feeling: angry, anger, mad, furious, annoyed, giận, tức giận, bực mình
afraid < feeling: afraid, fear, scared, frightened, phobia, terrified, sợ, sợ hãi, nỗi sợ
worry < feeling: worry, worried, anxious, anxiety, nervous, concerned, lo lắng, lo âu, hồi hộp
stress < feeling: stress, stressful, stressed, overwhelmed, pressure, căng thẳng, áp lực
excited < feeling: excited, excitement, thrilled, hào hứng, phấn khích, háo hức
proud < feeling: proud, pride, tự hào
lonely < feeling: lonely, loneliness, alone, cô đơn
surprised < feeling: surprise, surprised, shocked, amazed, ngạc nhiên, bất ngờ
bored < feeling: bored, boring, boredom, chán, buồn chán
relaxed < feeling: relax, relaxing, calm, peaceful, destress, unwind, de-stress, thư giãn, bình yên
feeling: feel, feeling, emotion, mood, cảm xúc, cảm giác, tâm trạng, cảm thấy
like: like, enjoy, fond, keen, love, into, prefer, preference, thích, yêu thích, ưa thích, khoái, thich
favourite < like: favorite, favourite, best loved, preferred, yêu thích, ưa thích, thích nhất
dislike: dislike, hate, can't stand, detest, ghét, không thích
want: want, wish, would like, desire, muốn, mong, mong muốn
dream < plan, want: dream, ambition, aspire, aspiration, ước mơ, mơ ước, khát vọng, hoài bão
goal < plan: goal, aim, target, resolution, mục tiêu, đích đến
plan < want: plan, intend, intention, going to, upcoming, coming up, kế hoạch, dự định, định, sắp tới, sắp đến
hobby: hobby, pastime, interest, leisure, free time, spare time, sở thích, thú vui, thời gian rảnh
habit: habit, routine, usually, thói quen, thường xuyên
belief: believe, belief, opinion, think, tin rằng, quan điểm, ý kiến, niềm tin
remember: remember, memory, recall, reminder, remind, nhớ, kỷ niệm, ký ức, nhắc nhở
forget: forget, forgotten, quên
success: success, succeed, achieve, achievement, accomplish, accomplishment, thành công, thành tựu, đạt được
failure: fail, failure, setback, thất bại
problem: problem, challenge, trouble, difficulty, obstacle, struggle, issue, vấn đề, khó khăn, thử thách, trở ngại
change: change, transform, transition, journey, thay đổi, chuyển đổi
`;
