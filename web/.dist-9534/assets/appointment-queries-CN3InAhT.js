import { H as e, i as t } from './index-SndA2SGk.js'
import { $ as n, Rt as r, X as i, Z as a, mt as o } from './page-BY3Kh5Xn.js'
var s = [`appointments`],
  c = 200,
  l = (e) =>
    o({
      queryKey: [...s, `own`, e],
      queryFn: async () =>
        (await a(i.GET(`/api/v1/appointments`, { params: { query: { limit: c, ...(e && { patientId: e }) } } }))).data,
    }),
  u = (e) =>
    o({
      queryKey: [...s, `one`, e],
      queryFn: () => a(i.GET(`/api/v1/appointments/{id}`, { params: { path: { id: e } } })),
    }),
  d = (e) =>
    o({
      queryKey: [...s, `history`, e],
      queryFn: async () => (await a(i.GET(`/api/v1/appointments/{id}/history`, { params: { path: { id: e } } }))).data,
    }),
  f = ({ id: e, version: t }) => ({ path: { id: e }, header: { 'if-match': `"${t}"` } }),
  p = {
    confirmation: (e) => i.POST(`/api/v1/appointments/{id}/confirmation`, { params: f(e), body: {} }),
    cancellation: (e, t) =>
      i.POST(`/api/v1/appointments/{id}/cancellation`, { params: f(e), body: t ? { reason: t } : {} }),
    arrival: (e) => i.POST(`/api/v1/appointments/{id}/arrival`, { params: f(e), body: {} }),
    start: (e) => i.POST(`/api/v1/appointments/{id}/start`, { params: f(e), body: {} }),
    completion: (e) => i.POST(`/api/v1/appointments/{id}/completion`, { params: f(e), body: {} }),
    'no-show': (e) => i.POST(`/api/v1/appointments/{id}/no-show`, { params: f(e), body: {} }),
  },
  m = (e) => Object.hasOwn(p, e)
function h() {
  let e = r()
  return async (r, i) => {
    ;(r && e.setQueryData([...s, `one`, r.id], r),
      (!i || i instanceof n) &&
        (await Promise.all([e.invalidateQueries({ queryKey: s }), e.invalidateQueries({ queryKey: t })])))
  }
}
function g() {
  let t = h()
  return e({ mutationFn: ({ move: e, appointment: t, reason: n }) => a(p[e](t, n)), onSettled: t })
}
function _() {
  let t = h()
  return e({
    mutationFn: ({ appointment: e, place: { doctorId: t, visitTypeId: n, locationId: r, start: o }, override: s }) =>
      a(
        i.POST(`/api/v1/appointments/{id}/reschedule`, {
          params: f(e),
          body: {
            slot: { doctorId: t, visitTypeId: n, locationId: r, start: o },
            ...(s && { override: { reason: s } }),
          },
        }),
      ),
    onSettled: t,
  })
}
export { l as a, d as i, m as n, _ as o, u as r, g as s, s as t }
