import { ot as e, tt as t, zt as n } from './page-BY3Kh5Xn.js'
import { t as r } from './only-for-DDUyuXH7.js'
import { P as i } from './index-SndA2SGk.js'
var a = n(),
  o = [
    { to: i.adminDoctors(), name: `Doctors` },
    { to: i.adminVisitTypes(), name: `Visit types` },
    { to: i.adminLocations(), name: `Locations` },
    { to: i.adminClosures(), name: `Closures` },
    { to: i.adminMessages(), name: `Mailbox` },
  ]
function s() {
  return (0, a.jsxs)(r, {
    area: `admin`,
    children: [
      (0, a.jsx)(`nav`, {
        className: `sections`,
        'aria-label': `Clinic`,
        children: (0, a.jsx)(`ul`, {
          className: `sections__list`,
          children: o.map(({ to: e, name: n }) =>
            (0, a.jsx)(`li`, { children: (0, a.jsx)(t, { to: e, children: n }) }, e),
          ),
        }),
      }),
      (0, a.jsx)(e, {}),
    ],
  })
}
export { s as AdminLayout }
