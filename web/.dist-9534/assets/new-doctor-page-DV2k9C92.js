import { H as e, P as t } from './index-SndA2SGk.js'
import { Rt as n, X as r, Z as i, lt as a, t as o, zt as s } from './page-BY3Kh5Xn.js'
import { t as c } from './doctor-form-DlK_kAZm.js'
var l = s()
function u() {
  let s = a(),
    u = n(),
    d = e({
      mutationFn: ({ title: e, about: t, ...n }) =>
        i(r.POST(`/api/v1/doctors`, { body: { ...n, ...(e && { title: e }), ...(t && { about: t }) } })),
      onSuccess: async ({ id: e }) => {
        ;(await u.invalidateQueries({ queryKey: [`doctors`] }), await s(t.adminDoctor(e)))
      },
    })
  return (0, l.jsx)(o, {
    narrow: !0,
    title: `Add a doctor`,
    tab: `Add a doctor`,
    lead: `Next you give the working hours; until then nobody can book.`,
    children: (0, l.jsx)(`div`, {
      className: `card`,
      children: (0, l.jsx)(c, { submit: `Add doctor`, saving: d.isPending, error: d.error, onSave: d.mutate }),
    }),
  })
}
export { u as NewDoctorPage }
