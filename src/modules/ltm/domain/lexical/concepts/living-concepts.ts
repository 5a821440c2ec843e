/**
 * Everyday words about home, health, food, animals and nature, in English and Vietnamese. Syntax: see `concepts.ts`.
 */
export const LIVING_CONCEPTS = `
home < live: home, house, residence, place, nhà, nhà cửa, ngôi nhà, chỗ ở
live: live, living, reside, stay, dwell, sống, sinh sống, cư trú, địa chỉ, ở tại, sống ở
address < live: address, địa chỉ, nơi ở
apartment < home: apartment, flat, condo, studio, căn hộ, chung cư, phòng trọ
move < live: move, relocate, relocation, chuyển nhà, chuyển đến, dọn nhà, chuyển tới
rent: rent, lease, tenant, landlord, thuê, thuê nhà, tiền nhà, chủ nhà
roommate: roommate, flatmate, housemate, bạn cùng phòng
room < home: room, bedroom, living room, phòng, phòng ngủ, phòng khách
kitchen < home: kitchen, nhà bếp, bếp
garden < nature: garden, gardening, backyard, yard, vườn, làm vườn, khu vườn
plant < nature: plant, cây, trồng cây, cây cảnh
flower < plant, nature: flower, bloom, blossom, rose, sunflower, tulip, hoa, bông hoa
tree < plant, nature: tree, cây cối
furniture < home: furniture, sofa, couch, table, chair, bed, desk, nội thất, bàn ghế, giường
clean: clean, tidy, chore, housework, dọn dẹp, việc nhà, lau dọn
repair: repair, fix, mend, renovate, renovation, sửa, sửa chữa
break: broken, damage, wreck, hỏng, hư
intruder: intruder, break in, burglar, intrude, thief, đột nhập, trộm
city: city, town, urban, thành phố, thị trấn, đô thị
country: country, nation, quốc gia, đất nước, nước ngoài
village: village, countryside, rural, làng, nông thôn, miền quê
animal: animal, creature, wildlife, động vật, con vật, thú
pet < animal: pet, vật nuôi, thú cưng, thú nuôi
keep pet < pet: own a pet, nuôi, nuoi
dog < pet, animal: dog, puppy, pup, doggy, retriever, labrador, poodle, bulldog, shepherd dog, husky, chó, cún, con chó, nuôi chó
cat < pet, animal: cat, kitten, kitty, mèo, con mèo, nuôi mèo
mouse < animal: mouse, mice, rat, chuột, con chuột
hamster < pet, animal: hamster, guinea pig, gerbil, chuột hamster
parrot < pet, bird, animal: parrot, budgie, canary, cockatiel, vẹt, con vẹt, chim cảnh
bird < animal: bird, chicken, duck, chim, con chim, gà, vịt
fish < animal, food: fish, goldfish, cá, con cá
rabbit < pet, animal: rabbit, bunny, thỏ
turtle < pet, animal: turtle, tortoise, rùa
horse < animal: horse, pony, ngựa
snake < animal: snake, lizard, reptile, rắn, bò sát
insect < animal: insect, bug, butterfly, bee, côn trùng, bướm, ong
vet: vet, veterinarian, bác sĩ thú y, thú y
food: food, meal, dish, cuisine, snack, eat, món ăn, đồ ăn, thức ăn, bữa ăn, ẩm thực, ăn
breakfast < food: breakfast, bữa sáng, ăn sáng
lunch < food: lunch, bữa trưa, ăn trưa
dinner < food: dinner, supper, bữa tối, ăn tối
cook < hobby: cook, cooking, recipe, bake, baking, chef, nấu ăn, nấu, công thức nấu ăn, nướng bánh
restaurant: restaurant, diner, eatery, bistro, nhà hàng, quán ăn
vegetarian < diet: vegetarian, vegan, plant based, ăn chay, chay, thuần chay
diet: diet, nutrition, eating habit, chế độ ăn, ăn kiêng, dinh dưỡng
meat < food: meat, beef, pork, steak, bacon, lamb, thịt, thịt bò, thịt heo, thịt lợn
seafood < food: seafood, shrimp, prawn, crab, oyster, hải sản, tôm, cua, mực
noodle < food: noodle, pasta, spaghetti, ramen, pho, phở, bún, mì, miến
rice < food: rice, cơm, xôi
bread < food: bread, sandwich, toast, bánh mì
pizza < food: pizza, burger, fast food, đồ ăn nhanh
soup < food: soup, stew, canh, súp, lẩu
vegetable < food: vegetable, salad, carrot, tomato, mushroom, onion, rau, rau củ, nấm, hành
fruit < food: fruit, apple, banana, orange, mango, strawberry, grape, trái cây, hoa quả, xoài, chuối, táo
nut < food: nut, peanut, almond, walnut, cashew, đậu phộng, lạc, hạt điều
egg < food: egg, trứng
dairy < food: dairy, milk, cheese, butter, yogurt, lactose, sữa, phô mai, bơ sữa
dessert < food: dessert, sweet, cake, cookie, candy, chocolate, ice cream, pastry, pie, bánh ngọt, kẹo, tráng miệng, kem, bánh kem
spicy: spicy, chili, hot pepper, cay, ớt
drink: drink, beverage, đồ uống, thức uống, uống, nước uống
coffee < drink: coffee, espresso, latte, cappuccino, cà phê, ca phe, cafe
tea < drink: tea, trà, chè xanh
alcohol < drink: alcohol, beer, wine, whisky, cocktail, liquor, drunk, rượu, bia, cồn
water < drink: water, nước lọc
smoke: smoke, cigarette, tobacco, vape, hút thuốc, thuốc lá
health: health, healthy, wellbeing, wellness, sức khỏe, sức khoẻ, khỏe mạnh
illness < health: illness, ill, sick, sickness, disease, condition, diagnose, diagnosis, bệnh, ốm, bị bệnh, chẩn đoán
allergy < health, illness, food: allergy, allergic, intolerance, intolerant, reaction, dị ứng, mẫn cảm
diabetes < illness, health: diabetes, diabetic, insulin, tiểu đường, đái tháo đường
asthma < illness, health: asthma, inhaler, hen suyễn, hen
cancer < illness, health: cancer, tumor, ung thư
heart disease < illness, health: heart disease, blood pressure, hypertension, bệnh tim, huyết áp, tim mạch
headache < pain, illness, health: headache, migraine, đau đầu, nhức đầu
cold < illness, health: flu, fever, cough, cảm cúm, sốt, cảm lạnh
injury < health: injury, injure, hurt, wound, sprain, fracture, broken leg, broken arm, chấn thương, bị thương, gãy
pain < health: pain, ache, sore, đau, nhức
accident: accident, crash, collision, tai nạn, va chạm
medicine < health: medicine, medication, drug, pill, tablet, prescription, antibiotic, thuốc, uống thuốc, đơn thuốc
doctor < health, job: doctor, physician, surgeon, bác sĩ, bs
hospital < health: hospital, clinic, emergency room, bệnh viện, phòng khám, trạm xá
dentist < health, job: dentist, tooth, dental, nha sĩ, nha khoa, răng
surgery < health: surgery, operation, phẫu thuật, mổ
therapy < health: therapy, therapist, counseling, counselor, psychologist, psychology, psychiatrist, mental health, trị liệu, tâm lý, tư vấn tâm lý
depression < illness, health, feeling: depression, depressed, burnout, trầm cảm, kiệt sức
sleep: sleep, insomnia, nap, asleep, bedtime, ngủ, mất ngủ, giấc ngủ
tired: tired, exhausted, fatigue, mệt, mệt mỏi
weight: weight, overweight, obese, lose weight, cân nặng, giảm cân, béo
height: height, tall, chiều cao, cao lớn
body: body, cơ thể, thân thể
hair: hair, haircut, tóc, cắt tóc
eye: eye, glasses, eyesight, vision, mắt, kính mắt, thị lực
blood type: blood type, blood group, nhóm máu
disability: disability, disabled, wheelchair, deaf, blind, khuyết tật, tàn tật
weather: weather, climate, forecast, thời tiết, khí hậu
rain < weather: rain, rainy, storm, mưa, bão
snow < weather: snow, snowy, tuyết
sun < weather, nature: sun, sunny, sunrise, sunset, mặt trời, nắng, bình minh, hoàng hôn
hot < weather: hot, heat, nóng
nature: nature, outdoors, outdoor, scenery, landscape, thiên nhiên, phong cảnh, ngoài trời
beach < nature, place: beach, seaside, ocean, sea, coast, biển, bãi biển, bờ biển
mountain < nature, place: mountain, hill, peak, núi, đồi, leo núi
forest < nature, place: forest, woods, jungle, rainforest, rừng
lake < nature, place: lake, river, pond, waterfall, hồ, sông, thác
park < nature, place: park, national park, công viên, vườn quốc gia
place: place, location, spot, where, địa điểm, nơi, chỗ
environment: environment, sustainability, sustainable, eco, pollution, recycle, climate change, môi trường, ô nhiễm
disaster: disaster, flood, earthquake, hurricane, fire, thiên tai, lũ lụt, động đất, hỏa hoạn
color: color, colour, màu, màu sắc
red < color: red, màu đỏ
blue < color: blue, màu xanh dương, màu xanh
green < color: green, màu xanh lá
pink < color: pink, màu hồng
yellow < color: yellow, màu vàng
black < color: black, màu đen
white < color: white, màu trắng
purple < color: purple, violet, màu tím
`;
