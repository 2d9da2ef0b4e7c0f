import type { Place } from './institution.ts'

export interface PatientSketch {
  name: string
  born: string
  woman: boolean
  lives: Place
  locale: string
  /** Has an account with this address; the others were booked by the desk. */
  account?: string
}

type Line = readonly [name: string, born: string, sex: 'f' | 'm', locale?: string, account?: string]

const BERLIN: readonly Line[] = [
  ['Lena Hoffmann', '1991-06-14', 'f', 'en', 'patient@demo.example'],
  ['Mehmet Yıldız', '1978-02-03', 'm', 'de', 'mehmet.yildiz@demo.example'],
  ['Aleksandra Nowak', '1985-09-27', 'f', 'de', 'aleksandra.nowak@demo.example'],
  ['Jürgen Krause', '1949-12-11', 'm'],
  ['Fatima El-Amin', '1994-03-30', 'f', 'en', 'fatima.elamin@demo.example'],
  ['Dmitri Sokolov', '1967-07-19', 'm'],
  ['Ingrid Schäfer', '1942-05-08', 'f'],
  ['Thomas Becker', '1983-10-22', 'm'],
  ['Nguyen Thi Lan', '1972-01-16', 'f', 'de'],
  ['Giulia Ferrari', '1998-08-05', 'f', 'en', 'giulia.ferrari@demo.example'],
  ['Karl-Heinz Vogt', '1938-04-02', 'm'],
  ['Amara Diallo', '1989-11-25', 'f', 'en'],
  ['Björn Lindgren', '1976-06-30', 'm', 'en'],
  ['Sabine Zimmermann', '1964-02-17', 'f'],
  ['Oluwaseun Adeyemi', '1990-12-01', 'm', 'en'],
  ['Yuki Tanaka', '1987-05-23', 'f', 'en'],
  ['Petra Neumann', '1957-09-09', 'f'],
  ['Ali Rezaei', '1981-03-12', 'm'],
  ['Hannah Goldberg', '1995-07-07', 'f', 'en'],
  ['Marek Dvořák', '1970-10-04', 'm'],
  ['Elif Kaya', '2001-01-28', 'f'],
  ['Wolfgang Richter', '1953-08-15', 'm'],
  ['Chloé Martin', '1992-04-19', 'f', 'en'],
  ['Samuel Osei', '1986-12-30', 'm', 'en'],
  ['Monika Peters', '1968-06-06', 'f'],
  ['Pavlo Shevchenko', '1979-11-13', 'm'],
  ['Renate Busch', '1946-03-21', 'f'],
  ['Lucas Wagner', '1999-09-02', 'm'],
  ['Emilia Hoffmann', '2021-02-20', 'f'],
  ['Can Yıldız', '2017-08-11', 'm'],
  ['Mila Becker', '2023-05-29', 'f'],
  ['Noah Adeyemi', '2019-10-17', 'm', 'en'],
  ['Sofia Dvořák', '2014-01-09', 'f'],
  ['Leo Zimmermann', '2024-07-03', 'm'],
]

const LISBON: readonly Line[] = [
  ['João Pereira', '1974-05-12', 'm', 'pt', 'joao.pereira@demo.example'],
  ['Maria da Luz Santos', '1951-10-28', 'f', 'pt'],
  ['Ana Rita Almeida', '1993-02-08', 'f', 'pt', 'anarita.almeida@demo.example'],
  ['Priya Raghavan', '1988-07-24', 'f', 'en', 'priya.raghavan@demo.example'],
  ['Manuel Teixeira', '1947-12-19', 'm', 'pt'],
  ['Catarina Lopes', '1996-04-03', 'f', 'pt'],
  ['Edson Barbosa', '1982-09-15', 'm', 'pt-BR'],
  ['Rosa Monteiro', '1960-06-27', 'f', 'pt'],
  ['James O’Connor', '1971-11-06', 'm', 'en'],
  ['Filipa Nunes', '1990-01-31', 'f', 'pt'],
  ['António Gonçalves', '1956-08-22', 'm', 'pt'],
  ['Yara Mendes', '1999-03-14', 'f', 'pt'],
  ['Svetlana Ivanova', '1977-10-10', 'f', 'en'],
  ['Rui Cardoso', '1984-05-05', 'm', 'pt'],
  ['Leonor Pinto', '1969-07-18', 'f', 'pt'],
  ['Abdul Karim', '1980-12-24', 'm', 'en'],
  ['Teresa Vaz', '1944-02-29', 'f', 'pt'],
  ['Margarida Fonseca', '1992-09-01', 'f', 'pt'],
  ['Helena Ribeiro', '1987-06-16', 'f', 'pt'],
  ['Diogo Marques', '1997-11-29', 'm', 'pt'],
  ['Matilde Pereira', '2020-04-07', 'f', 'pt'],
  ['Tomás Lopes', '2022-12-12', 'm', 'pt'],
  ['Beatriz Nunes', '2016-03-25', 'f', 'pt'],
  ['Arjun Raghavan', '2024-01-15', 'm', 'en'],
  ['Duarte Cardoso', '2018-08-30', 'm', 'pt'],
  ['Clara Mendes', '2025-05-10', 'f', 'pt'],
]

const sketch =
  (lives: Place, usual: string) =>
  ([name, born, sex, locale = usual, account]: Line): PatientSketch => ({
    name,
    born,
    woman: sex === 'f',
    lives,
    locale,
    ...(account === undefined ? {} : { account }),
  })

export const PATIENTS: readonly PatientSketch[] = [
  ...BERLIN.map(sketch('berlin', 'de')),
  ...LISBON.map(sketch('lisbon', 'pt')),
]

/** Those who run the place. Doctors have accounts too, at the address in their sketch. */
export const STAFF_ACCOUNTS = [
  { name: 'Miriam Seidel', email: 'admin@demo.example', role: 'administrator' },
  { name: 'Daniel Köhler', email: 'reception@demo.example', role: 'receptionist' },
  { name: 'Marta Baptista', email: 'reception.lisbon@demo.example', role: 'receptionist' },
] as const

/**
 * Numbers that ring nowhere: Berlin's were set aside for films by the Bundesnetzagentur (23125-xxx), and no Portuguese number begins
 * with 200.
 */
export function phoneOf(lives: Place, index: number): string {
  const digits = String(200 + index)
  return lives === 'berlin' ? `+49 30 23125 ${digits}` : `+351 200 000 ${digits}`
}
