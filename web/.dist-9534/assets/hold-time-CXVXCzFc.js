import { H as e, P as t, i as n } from './index-SndA2SGk.js'
import { Q as r, Rt as i, X as a, Z as o, lt as s } from './page-BY3Kh5Xn.js'
var c = `praxis.hold`,
  l = (e) => `praxis.booking-key.${e}`,
  u = (e) => sessionStorage.setItem(c, e)
async function d() {
  let e = sessionStorage.getItem(c)
  e &&
    (sessionStorage.removeItem(c),
    await r(a.DELETE(`/api/v1/holds/{id}`, { params: { path: { id: e } } })).catch(() => void 0))
}
var f = () => sessionStorage.removeItem(c)
function p(e) {
  let t = sessionStorage.getItem(l(e))
  if (t) return t
  let n = crypto.randomUUID()
  return (sessionStorage.setItem(l(e), n), n)
}
var m = (e) => sessionStorage.removeItem(l(e))
function h({ replace: r = !1 } = {}) {
  let c = s(),
    l = i(),
    f = e({
      mutationFn: async ({ doctorId: e, visitTypeId: t, locationId: n, start: r }) => (
        await d(),
        o(a.POST(`/api/v1/holds`, { body: { doctorId: e, visitTypeId: t, locationId: n, start: r } }))
      ),
      onSuccess: async ({ id: e, expiresAt: n, slot: i }) => {
        ;(u(e), await c(t.book(e, { ...i, expiresAt: n }), { replace: r }))
      },
      onSettled: () => l.invalidateQueries({ queryKey: n }),
    })
  return {
    choose: (e) => f.mutate(e),
    choosing: f.isPending ? f.variables.start : void 0,
    error: f.error,
    reset: f.reset,
  }
}
export { d as a, f as i, p as n, m as r, h as t }
