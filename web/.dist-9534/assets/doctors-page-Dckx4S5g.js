import { a as e, et as t, s as n, t as r, zt as i } from './page-BY3Kh5Xn.js'
import { I as a, P as o, d as s, f as c, p as l } from './index-SndA2SGk.js'
import { t as u } from './doctor-queries-0IlFrCjl.js'
var d = i()
function f() {
  let i = u()
  return (0, d.jsxs)(r, {
    title: `Doctors`,
    tab: `Doctors`,
    lead: `Who works here, and when. Choose a doctor to change hours, leave or profile.`,
    children: [
      (0, d.jsx)(`div`, {
        children: (0, d.jsxs)(n, {
          to: o.adminNewDoctor(),
          look: `main`,
          children: [(0, d.jsx)(e, { name: `plus`, size: 18 }), ` Add a doctor`],
        }),
      }),
      (0, d.jsx)(a, {
        query: i,
        label: `Loading doctors`,
        bars: 5,
        children: (e) =>
          (0, d.jsx)(`ul`, {
            className: `doctor-rows`,
            children: e.map((e) =>
              (0, d.jsxs)(
                `li`,
                {
                  className: `doctor-row`,
                  children: [
                    (0, d.jsx)(c, { name: e.name, id: e.id, size: `small` }),
                    (0, d.jsxs)(`div`, {
                      children: [
                        (0, d.jsx)(`h2`, { children: (0, d.jsx)(t, { to: o.adminDoctor(e.id), children: s(e) }) }),
                        (0, d.jsxs)(`p`, {
                          className: `small soft`,
                          children: [e.specialties.join(`, `), ` · `, e.languages.map(l).join(`, `)],
                        }),
                      ],
                    }),
                    e.nextFree ? null : (0, d.jsx)(`p`, { className: `small soft`, children: `Nothing free` }),
                  ],
                },
                e.id,
              ),
            ),
          }),
      }),
    ],
  })
}
export { f as DoctorsPage }
