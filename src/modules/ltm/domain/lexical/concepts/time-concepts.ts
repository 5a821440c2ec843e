/** Words that say when, in English and Vietnamese. All of them are a kind of `time`. Syntax: see `concepts.ts`. */
export const TIME_CONCEPTS = `
morning < time: morning, buổi sáng
afternoon < time: afternoon, buổi chiều, buổi trưa
evening < time: evening, night, tonight, buổi tối, ban đêm
weekend < time: weekend, cuối tuần
every day < time: every day, everyday, daily, hằng ngày, hàng ngày, mỗi ngày
every week < time: every week, weekly, hằng tuần, hàng tuần, mỗi tuần
often < time: often, frequently, regularly, usually, thường, thường xuyên
yesterday < time: yesterday, hôm qua
today < time: today, hôm nay
tomorrow < time: tomorrow, ngày mai
last week < time: last week, previous week, past week, tuần trước, tuần rồi, tuần qua
last weekend < time: last weekend, past weekend, cuối tuần trước, cuối tuần rồi
last month < time: last month, previous month, past month, tháng trước, tháng rồi
last year < time: last year, previous year, past year, năm ngoái, năm trước
last night < time: last night, tối qua, đêm qua
next week < time: next week, tuần sau, tuần tới
next month < time: next month, tháng sau, tháng tới
next year < time: next year, năm sau, sang năm
this week < time: this week, tuần này
this month < time: this month, tháng này
this year < time: this year, năm nay
recently < time: recently, lately, the other day, gần đây, dạo này, mới đây, vừa rồi
ago < time: ago, years ago, days ago, weeks ago, months ago, cách đây, ngày trước, hồi trước
soon < time: soon, sắp tới, chẳng bao lâu
duration < time: for years, for months, for weeks, since, kể từ, suốt
monday < time: monday, thứ hai, thứ 2
tuesday < time: tuesday, thứ ba, thứ 3
wednesday < time: wednesday, thứ tư, thứ 4
thursday < time: thursday, thứ năm, thứ 5
friday < time: friday, thứ sáu, thứ 6
saturday < time: saturday, thứ bảy, thứ 7
sunday < time: sunday, chủ nhật
january < time: january, jan, tháng giêng, tháng một, tháng 1
february < time: february, feb, tháng hai, tháng 2
march < time: march, tháng ba, tháng 3
april < time: april, apr, tháng tư, tháng 4
may < time: tháng năm, tháng 5
june < time: june, jun, tháng sáu, tháng 6
july < time: july, jul, tháng bảy, tháng 7
august < time: august, aug, tháng tám, tháng 8
september < time: september, sep, sept, tháng chín, tháng 9
october < time: october, oct, tháng mười, tháng 10
november < time: november, nov, tháng mười một, tháng 11
december < time: december, dec, tháng mười hai, tháng 12
spring < time: spring, mùa xuân
summer < time: summer, mùa hè
autumn < time: autumn, fall season, mùa thu
winter < time: winter, mùa đông
`;
