import { X as e, Z as t, mt as n } from './page-BY3Kh5Xn.js'
var r = 500,
  i = () =>
    n({
      queryKey: [`doctors`, `all`],
      queryFn: async () => (await t(e.GET(`/api/v1/doctors`, { params: { query: { limit: r } } }))).data,
      staleTime: 6e4,
    }),
  a = (r) =>
    n({
      queryKey: [`doctor`, r],
      queryFn: () => t(e.GET(`/api/v1/doctors/{id}`, { params: { path: { id: r } } })),
      staleTime: 6e4,
    }),
  o = 100,
  s = (i) =>
    n({
      queryKey: [`doctors`, `offer`, i?.id],
      enabled: i !== void 0,
      queryFn: async () => {
        let n = i?.name.slice(0, o) ?? ``
        return (
          (await t(e.GET(`/api/v1/doctors`, { params: { query: { q: n, limit: r } } }))).data.find(
            ({ id: e }) => e === i?.id,
          ) ?? null
        )
      },
    })
export { a as n, s as r, i as t }
