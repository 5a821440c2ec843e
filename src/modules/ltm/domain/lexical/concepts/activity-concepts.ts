/**
 * Everyday words about work, study, hobbies, travel, things and time, in English and Vietnamese. Syntax: see `concepts.ts`.
 */
export const ACTIVITY_CONCEPTS = `
job: job, work, career, occupation, profession, employment, nghề, nghề nghiệp, công việc, làm việc, việc làm, sự nghiệp, làm nghề
teacher < job: teacher, professor, tutor, lecturer, giáo viên, giảng viên, thầy giáo, cô giáo
engineer < job: engineer, engineering, kỹ sư
programmer < job: programmer, developer, coder, software engineer, lập trình viên, lập trình
nurse < job, health: nurse, y tá, điều dưỡng
lawyer < job: lawyer, attorney, legal, luật sư, pháp lý
driver < job: truck driver, taxi driver, tài xế
accountant < job: accountant, accounting, kế toán
artist < job, art: artist, painter, illustrator, nghệ sĩ, họa sĩ
writer < job: writer, author, journalist, novelist, nhà văn, tác giả, nhà báo
actor < job: actor, actress, diễn viên
designer < job: designer, architect, nhà thiết kế, kiến trúc sư
police < job: police, policeman, firefighter, officer, công an, cảnh sát, lính cứu hỏa
soldier < job: soldier, military, army, veteran, bộ đội, quân đội, cựu chiến binh
worker < job: worker, employee, staff, công nhân, nhân viên
business < job: business, startup, entrepreneur, company, firm, store, kinh doanh, công ty, khởi nghiệp, doanh nghiệp, doanh nhân
office: office, workplace, headquarters, văn phòng, cơ quan, chỗ làm
salary < money: salary, wage, income, lương, thu nhập
interview < job: interview, applicant, resume, phỏng vấn, hồ sơ xin việc
promotion < job: promotion, promote, raise, thăng chức, tăng lương
unemployed < job: unemployed, jobless, laid off, fired, lose job, lost job, thất nghiệp, bị sa thải, mất việc
retire < job: retire, retirement, pension, nghỉ hưu, về hưu
meeting: meeting, conference, appointment, cuộc họp, họp, hội nghị, cuộc hẹn
project: project, dự án
deadline: deadline, due date, hạn chót, hạn nộp
education: education, study, school, academic, major, học vấn, giáo dục, học, trình độ, ngành học
school < education: school, elementary, high school, classroom, trường, trường học, lớp học
university < education, school: university, college, campus, đại học, cao đẳng, trường đại học
student < education: student, pupil, học sinh, sinh viên
degree < education: degree, diploma, bachelor, master, phd, certificate, certification, bằng cấp, bằng, cử nhân, thạc sĩ, tiến sĩ, chứng chỉ
graduate < education: graduate, graduation, tốt nghiệp
course < education: course, class, lesson, workshop, lecture, seminar, tutorial, khóa học, lớp, bài học, hội thảo
exam < education: exam, test, quiz, thi, kỳ thi, bài kiểm tra
learn < education: learn, study, practice, train, học, luyện tập, học tập
teach < education: teach, instruct, coach, mentor, dạy, hướng dẫn, giảng dạy
research: research, investigate, science, scientist, experiment, nghiên cứu, khoa học, thí nghiệm
skill: skill, ability, talent, expertise, kỹ năng, khả năng, tài năng
math: math, mathematics, toán, toán học
history: history, historical, lịch sử
read < hobby: read, reading, bookworm, đọc, đọc sách
book: book, novel, series, literature, fantasy, sách, tiểu thuyết, cuốn sách, truyện
write < hobby: write, writing, blog, journal, diary, essay, article, screenplay, script, viết, viết lách, nhật ký, bài viết
poem: poem, poetry, poet, thơ, bài thơ
library: library, bookstore, bookshop, thư viện, hiệu sách, nhà sách
art < hobby: art, artwork, creative, creativity, exhibition, gallery, museum, nghệ thuật, tác phẩm, triển lãm, bảo tàng
paint < art, hobby: paint, painting, watercolor, draw, drawing, sketch, canvas, vẽ, vẽ tranh, bức tranh, hội họa
craft < art, hobby: craft, pottery, ceramic, knit, sew, woodwork, carve, clay, handmade, đồ thủ công, gốm, đan len, may vá, thủ công
photo < art, hobby: photo, photograph, photography, picture, camera, ảnh, chụp ảnh, bức ảnh, máy ảnh, nhiếp ảnh
music < hobby: music, musical, melody, âm nhạc, nhạc
song < music: song, tune, track, album, bài hát, ca khúc
sing < music, hobby: sing, singer, vocal, choir, karaoke, hát, ca hát, ca sĩ
band < music: band, musician, orchestra, artist, ban nhạc, nhạc sĩ
concert < music, event: concert, gig, live music, music festival, buổi hòa nhạc, buổi biểu diễn, nhạc hội
instrument < music, hobby: instrument, guitar, piano, violin, drum, flute, clarinet, saxophone, cello, ukulele, nhạc cụ, đàn, đàn ghi ta, dương cầm, vĩ cầm, sáo
dance < hobby: dance, dancing, ballet, choreography, nhảy, múa, khiêu vũ
perform: perform, performance, stage, show, biểu diễn, trình diễn, sân khấu
movie < hobby: movie, film, cinema, trilogy, phim, điện ảnh, xem phim, rạp phim
television < hobby: tv, television, tv show, series, sitcom, netflix, truyền hình, tivi, phim bộ
game < hobby: game, gaming, video game, gamer, console, board game, trò chơi, chơi game, game thủ
chess < game, hobby: chess, cờ vua, cờ tướng
computer < technology: computer, laptop, pc, máy tính, máy vi tính
phone device < technology: phone, smartphone, iphone, cellphone, điện thoại
technology: technology, tech, software, app, gadget, device, công nghệ, phần mềm, ứng dụng, thiết bị
internet < technology: internet, online, website, social media, blog, mạng, mạng xã hội, trang web
sport < hobby: sport, athlete, athletic, thể thao, vận động viên
exercise < sport, hobby, health: exercise, workout, gym, fitness, training, tập thể dục, tập gym, phòng gym, rèn luyện
run < sport, hobby: run, running, jog, marathon, race, chạy bộ, chạy, cuộc đua
walk < exercise, hobby: walk, stroll, đi bộ, đi dạo
hike < sport, hobby, nature: hike, hiking, trek, trail, leo núi, đi bộ đường dài
swim < sport, hobby: swim, swimming, swimmer, pool, bơi, bơi lội, hồ bơi
cycle < sport, hobby: cycle, cycling, bike, bicycle, biking, đạp xe, xe đạp
football < sport, hobby: football, soccer, bóng đá, đá bóng, đá banh
basketball < sport, hobby: basketball, bóng rổ
tennis < sport, hobby: tennis, badminton, table tennis, quần vợt, cầu lông, bóng bàn
volleyball < sport, hobby: volleyball, bóng chuyền
baseball < sport, hobby: baseball, cricket, bóng chày
golf < sport, hobby: golf, đánh gôn
martial art < sport, hobby: martial art, karate, judo, boxing, taekwondo, kickboxing, võ, võ thuật, quyền anh
yoga < exercise, hobby: yoga, pilates, meditation, meditate, mindfulness, thiền
ski < sport, hobby: ski, skiing, snowboard, skate, skating, trượt tuyết, trượt băng
surf < sport, hobby: surf, surfing, kayak, sail, boat, canoe, lướt sóng, chèo thuyền
fishing < hobby: fishing, angling, câu cá
camp < hobby, nature: camp, camping, tent, campfire, cắm trại, lều, lửa trại
collect < hobby: collect, collection, collector, sưu tầm, bộ sưu tập
team: team, squad, league, đội, đội bóng, đội tuyển
competition: competition, contest, tournament, match, compete, championship, cuộc thi, giải đấu, thi đấu, trận đấu
win: win, winner, victory, champion, chiến thắng, thắng, vô địch
award: award, prize, medal, trophy, honor, giải thưởng, huy chương, cúp
event: event, festival, celebration, ceremony, parade, fair, sự kiện, lễ hội, buổi lễ
party < event: party, celebrate, gathering, get together, tiệc, bữa tiệc, ăn mừng
holiday: holiday, vacation, day off, kỳ nghỉ, ngày nghỉ, nghỉ mát, nghỉ lễ, nghỉ phép
christmas < holiday, event: christmas, xmas, giáng sinh, noel
new year < holiday, event: new year, tet, tết, năm mới
travel: travel, trip, journey, tour, tourist, abroad, getaway, du lịch, chuyến đi, đi chơi xa, nước ngoài, hành trình
flight < travel: flight, fly, plane, airplane, airport, airline, máy bay, chuyến bay, sân bay, bay
road trip < travel: road trip, roadtrip, drive, phượt, đi phượt
hotel < travel: hotel, hostel, resort, airbnb, khách sạn, nhà nghỉ, khu nghỉ dưỡng
passport < travel: passport, visa, hộ chiếu, thị thực
suitcase < travel: suitcase, luggage, baggage, vali, hành lý
vehicle: vehicle, transport, transportation, commute, phương tiện, xe cộ, đi lại
car < vehicle: car, automobile, suv, truck, ô tô, xe hơi, xe ô tô
motorbike < vehicle: motorbike, motorcycle, scooter, xe máy, mô tô
bus < vehicle: bus, coach bus, xe buýt
train < vehicle: train, railway, subway, metro, tàu hỏa, xe lửa, tàu điện
license: license, licence, permit, giấy phép, bằng lái
money: money, cash, finance, financial, budget, tiền, tiền bạc, tài chính, ngân sách
save money < money: saving, save, invest, investment, stock, tiết kiệm, đầu tư, cổ phiếu
debt < money: debt, loan, mortgage, borrow, nợ, khoản vay, vay
buy: buy, purchase, shopping, shop, order, mua, mua sắm, đặt hàng
sell: sell, sale, bán
price: price, cost, expensive, cheap, giá, giá cả, đắt, rẻ
own: own, possess, possession, sở hữu
clothes: clothes, clothing, outfit, dress, shirt, fashion, wear, jacket, jeans, quần áo, trang phục, thời trang, mặc, áo, váy
shoes < clothes: shoe, sneaker, boot, giày, dép
jewelry: jewelry, necklace, ring, bracelet, earring, trang sức, vòng cổ, nhẫn, dây chuyền
bag: bag, backpack, purse, wallet, túi, ba lô, cặp, ví
tattoo: tattoo, piercing, hình xăm
build: build, construct, create, make, xây, xây dựng, tạo ra, chế tạo
start: start, begin, launch, open, commence, bắt đầu, khởi đầu, khai trương
finish: finish, complete, end, conclude, kết thúc, hoàn thành, xong
stop: stop, quit, give up, cease, ngừng, dừng, bỏ, từ bỏ
lose: lose, lost, missing, mất, bị mất, thất lạc
find: find, discover, found, tìm thấy, phát hiện, tìm ra
search: search, look for, looking for, seek, tìm, tìm kiếm
catch: catch, capture, trap, bắt, bắt được, bẫy
keep: keep, retain, giữ
attend: attend, join, participate, take part, participation, go to, tham gia, tham dự
organize: organize, arrange, host, tổ chức, sắp xếp
watch: watch, view, see, xem, nhìn
listen: listen, hear, nghe
play: play, chơi
decide: decide, decision, choose, choice, quyết định, lựa chọn, chọn
try: try, attempt, thử, cố gắng
improve: improve, improvement, progress, develop, better, cải thiện, tiến bộ, phát triển
responsibility: responsibility, duty, trách nhiệm, nhiệm vụ
reason: reason, cause, because, why, lý do, nguyên nhân, vì sao, tại sao
result: result, outcome, consequence, kết quả, hậu quả
election: election, vote, politics, political, campaign, mayor, bầu cử, chính trị
speech: speech, presentation, lecture, public speaking, bài phát biểu, thuyết trình
news: news, newspaper, tin tức, báo
story: story, tale, câu chuyện, truyện
spend time: spend time, hang out, hangout, dành thời gian, đi chơi
`;
