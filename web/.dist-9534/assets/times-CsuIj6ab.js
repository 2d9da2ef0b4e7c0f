import { Bt as e, Ht as t, a as n, i as r, o as i, zt as a } from './page-BY3Kh5Xn.js'
import {
  C as o,
  D as s,
  E as c,
  L as l,
  M as u,
  N as d,
  O as f,
  T as p,
  _ as m,
  a as h,
  b as g,
  g as _,
  h as v,
  j as y,
  k as b,
  m as x,
  o as S,
  v as C,
  y as w,
} from './index-SndA2SGk.js'
var T = t(e(), 1),
  E = a(),
  D = { morning: `Morning`, afternoon: `Afternoon`, evening: `Evening` }
function O({ days: e, today: t, ...n }) {
  let r = e.find(({ count: e }) => e > 0)?.day,
    [i, a] = (0, T.useState)(),
    o = i ?? r
  return (0, E.jsxs)(E.Fragment, {
    children: [
      (0, E.jsx)(`div`, {
        className: `day-strip`,
        role: `group`,
        'aria-label': `Days`,
        children: e.map(({ day: e, count: t }) =>
          (0, E.jsxs)(
            `button`,
            {
              type: `button`,
              className: `day-strip__day`,
              'aria-pressed': e === o,
              disabled: t === 0,
              onClick: () => a(e),
              children: [
                (0, E.jsx)(`span`, { children: b(e) }),
                (0, E.jsx)(`span`, { className: `day-strip__number figures`, children: m(e) }),
                (0, E.jsx)(`span`, { className: `hidden-visually`, children: t ? `, ${t} free` : `, none free` }),
              ],
            },
            e,
          ),
        ),
      }),
      (0, E.jsx)(`ol`, {
        className: `day-columns`,
        children: e.map((e) =>
          (0, E.jsx)(
            `li`,
            {
              className: e.day === o ? `day-column day-column--shown` : `day-column`,
              children: (0, E.jsx)(k, { day: e, today: t, ...n }),
            },
            e.day,
          ),
        ),
      }),
    ],
  })
}
function k({ day: { day: e, parts: t, count: n }, today: r, ...i }) {
  return (0, E.jsxs)(E.Fragment, {
    children: [
      (0, E.jsxs)(`h3`, {
        className: `day-column__title`,
        children: [
          (0, E.jsx)(`span`, { className: `day-column__near`, children: p(e, r).split(` `)[0] }),
          ` `,
          (0, E.jsx)(`span`, { className: `day-column__date`, children: f(e) }),
        ],
      }),
      n === 0 ? (0, E.jsx)(`p`, { className: `day-column__none`, children: `None free` }) : null,
      t.map(({ part: t, times: n }) =>
        (0, E.jsxs)(
          `div`,
          {
            className: `day-part`,
            children: [
              (0, E.jsx)(`h4`, { className: `day-part__title`, children: D[t] }),
              (0, E.jsx)(`ul`, {
                className: `day-part__times`,
                children: n.map((t) =>
                  (0, E.jsx)(`li`, { children: (0, E.jsx)(A, { time: t, day: e, ...i }) }, t.slot.start),
                ),
              }),
            ],
          },
          t,
        ),
      ),
    ],
  })
}
function A({ time: { slot: e, label: t }, day: n, choosing: r, locked: a, onChoose: s }) {
  return (0, E.jsxs)(i, {
    wide: !0,
    isPending: r === e.start,
    isDisabled: a || (r !== void 0 && r !== e.start),
    onPress: () => s(e),
    children: [
      (0, E.jsx)(`span`, { className: `figures`, children: t }),
      (0, E.jsxs)(`span`, { className: `hidden-visually`, children: [` on `, o(n)] }),
    ],
  })
}
var j = [`morning`, `afternoon`, `evening`]
function M(e, t, n) {
  let r = [...e].toSorted((e, t) => Date.parse(e.start) - Date.parse(t.start)),
    i = Map.groupBy(r, ({ start: e }) => C(e, n))
  return t.map((e) => {
    let t = N(i.get(e) ?? [], n),
      r = Map.groupBy(t, ({ slot: e }) => s(e.start, n))
    return {
      day: e,
      parts: j.flatMap((e) => ({ part: e, times: r.get(e) ?? [] })).filter(({ times: e }) => e.length),
      count: t.length,
    }
  })
}
function N(e, t) {
  let n = e.map(({ start: e }) => _(e, t)),
    r = new Set(n.filter((e, t) => n.indexOf(e) !== t))
  return e.map((e, i) => {
    let a = n[i] ?? ``
    return { slot: e, label: r.has(a) ? `${a} ${c(e.start, t)}` : a }
  })
}
var P = 7
function F({ zone: e, from: t, choosing: a, locked: o = !1, onChoose: s, ...c }) {
  let u = y(e),
    [d, f] = (0, T.useState)(t && t > u ? t : u),
    [p, m] = (0, T.useState)(!1),
    _ = h(c, d, P),
    b = p ? v() : e,
    S = M(_.data ?? [], g(d, P), b),
    C = S.reduce((e, t) => e + t.count, 0)
  return (0, E.jsxs)(`section`, {
    className: `times`,
    'aria-labelledby': `times-title`,
    children: [
      (0, E.jsxs)(`div`, {
        className: `times__head`,
        children: [
          (0, E.jsx)(`h2`, { id: `times-title`, className: `times__title`, children: w(d, x(d, 6)) }),
          (0, E.jsxs)(`div`, {
            className: `times__paging`,
            children: [
              (0, E.jsx)(i, {
                'aria-label': `Earlier days`,
                isDisabled: d <= u,
                onPress: () => f(I(u, x(d, -7))),
                children: (0, E.jsx)(n, { name: `left` }),
              }),
              (0, E.jsx)(i, {
                'aria-label': `Later days`,
                onPress: () => f(x(d, P)),
                children: (0, E.jsx)(n, { name: `right` }),
              }),
            ],
          }),
        ],
      }),
      (0, E.jsx)(R, { zone: e, slots: _.data ?? [], inOwnZone: p, setInOwnZone: m }),
      (0, E.jsx)(`p`, {
        className: `hidden-visually`,
        role: `status`,
        children: _.isPending ? `Loading free times` : `${C} free ${C === 1 ? `time` : `times`} in these days`,
      }),
      _.isError && !_.data ? (0, E.jsx)(r, { error: _.error, onRetry: () => void _.refetch() }) : null,
      _.isPending ? (0, E.jsx)(l, { label: `Loading free times`, bars: 3 }) : null,
      _.data && C > 0 ? (0, E.jsx)(O, { days: S, today: u, choosing: a, locked: o, onChoose: s }, d) : null,
      _.data && C === 0 ? (0, E.jsx)(L, { asked: c, after: d, zone: e, show: f }) : null,
    ],
  })
}
var I = (e, t) => (e > t ? e : t)
function L({ asked: e, after: t, zone: n, show: r }) {
  let a = S(e, t),
    s = a.data ? C(a.data.start, n) : void 0
  return (0, E.jsxs)(`div`, {
    className: `empty`,
    children: [
      (0, E.jsx)(`p`, { children: `No free time in these days.` }),
      s
        ? (0, E.jsxs)(i, {
            look: `main`,
            onPress: () => r(s),
            children: [`Go to `, o(s), `, the next day with free times`],
          })
        : (0, E.jsx)(`p`, {
            className: `soft`,
            children: a.isPending
              ? `Looking for the next free day…`
              : `There is none in the coming weeks either. Try another visit or location, or call the clinic.`,
          }),
    ],
  })
}
function R({ zone: e, slots: t, inOwnZone: r, setInOwnZone: a }) {
  let o = v(),
    s = d(
      t.map(({ start: e }) => e),
      e,
      o,
    )
  return (0, E.jsxs)(`div`, {
    className: `times__zone`,
    children: [
      (0, E.jsx)(n, { name: `clock`, size: 18 }),
      (0, E.jsx)(`span`, {
        children: r ? `Times are shown in your time (${u(o)}).` : `Times are the clinic’s (${u(e)}).`,
      }),
      s || r
        ? (0, E.jsx)(i, {
            size: `small`,
            look: `quiet`,
            onPress: () => a(!r),
            children: r ? `Show clinic time (${u(e)})` : `Show my time (${u(o)})`,
          })
        : null,
    ],
  })
}
export { F as t }
