/**
 * What a list of leaks, which is mostly in English and some years old, lacks and an attack here begins with: German, seasons with
 * years, a clinic's own words. Compared without regard to case, beside leaked-passwords/.
 */
const LIST = `
password password1 password12 password123 password1234 password! password1! passw0rd p@ssw0rd p@ssword pa$$word passwort passwort1 passwort123
12345678 123456789 1234567890 123456789a 0123456789 0987654321 87654321 987654321 9876543210 11223344 12341234 12121212 123123123 123321123
12344321 123454321 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 zxcvbnm1 zxcvbnm123 asdfghjk asdfghjkl asdfasdf
asdf1234 qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwertz123 qwertzui qwertzuiop azertyuiop azerty123 qweasdzxc qwer1234 qweqweqwe
1234qwer a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345 abc123456 abcd1234 abcdefgh abcdefg1 abcdefghi abcd12345 abc123abc
iloveyou iloveyou1 iloveyou2 iloveme1 loveyou1 lovely123 princess princess1 sunshine sunshine1 football football1 baseball baseball1 basketball
superman superman1 spiderman batman123 pokemon1 starwars starwars1 whatever whatever1 trustno1 welcome1 welcome12 welcome123 willkommen
letmein1 letmein123 letmeinnow dragon123 monkey123 shadow123 master123 michael1 jennifer jordan23 charlie1 computer computer1 internet samsung1
hello123 hellohello hallo123 hallohallo schatzi1 ichliebedich sommer2024 sommer2025 sommer2026 winter2024 winter2025 winter2026 summer2024
summer2025 summer2026 spring2025 spring2026 autumn2025 autumn2026 herbst2025 herbst2026 changeme changeme1 changeme123 changeit
default1 secret123 geheim123 administrator admin123 admin1234 admin12345 adminadmin admin@123 root1234 rootroot test1234 testtest testing1 testing123
user1234 username guest123 demo1234 demodemo temp1234 temporary service1 support1 support123 doctor123 doctor12 patient1 patient123 hospital
hospital1 nurse123 medicine praxis123 praxis12 arztpraxis reception reception1 krankenhaus gesundheit
access14 blink182 butterfly chocolate chocolate1 corvette danielle dolphins elephant facebook facebook1 football12 freedom1 garfield google123
hannover harley12 iceman12 jackson5 jessica1 jonathan kimberly liverpool liverpool1 manchester marlboro maverick maverick1 mercedes metallica
midnight michelle mustang1 nicholas northern patricia peaches1 phoenix1 platinum porsche9 redskins remember richard1 rush2112 samantha scorpion
snickers steelers stephanie swimming thunder1 thx11381 tinkerbell victoria virginia volkswagen wolfgang yankees1 zachary1
bayern123 fcbayern borussia schalke04 werderbremen hamburg1 berlin123 deutschland passord1 wachtwoord motdepasse contrasena contraseña senha123
haslo123 parola123 12345678a 12345678910 1111111a 1a2b3c4d 147258369 159753456 159357456 741852963 789456123 963852741 134679258 14725836
`

export const COMMONEST_PASSWORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== ''))
