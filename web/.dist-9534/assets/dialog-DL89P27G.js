import {
  A as e,
  B as t,
  Bt as n,
  C as r,
  D as i,
  E as a,
  F as o,
  G as s,
  H as c,
  Ht as l,
  I as u,
  K as d,
  L as f,
  M as p,
  N as m,
  O as h,
  P as g,
  R as _,
  S as v,
  T as y,
  U as b,
  V as x,
  W as ee,
  _ as te,
  b as ne,
  c as re,
  d as ie,
  f as ae,
  g as oe,
  h as se,
  j as S,
  k as C,
  l as ce,
  m as le,
  p as ue,
  pt as de,
  q as fe,
  u as pe,
  v as me,
  w,
  x as he,
  y as T,
  z as E,
  zt as ge,
} from './page-BY3Kh5Xn.js'
function _e(e, t) {
  let { id: n, 'aria-label': r, 'aria-labelledby': i } = e
  return (
    (n = ee(n)),
    i && r ? (i = [...new Set([n, ...i.trim().split(/\s+/)])].join(` `)) : (i &&= i.trim().split(/\s+/).join(` `)),
    !r && !i && t && (r = t),
    { id: n, 'aria-label': r, 'aria-labelledby': i }
  )
}
var ve = new Set([`Arab`, `Syrc`, `Samr`, `Mand`, `Thaa`, `Mend`, `Nkoo`, `Adlm`, `Rohg`, `Hebr`]),
  ye = new Set([
    `ae`,
    `ar`,
    `arc`,
    `bcc`,
    `bqi`,
    `ckb`,
    `dv`,
    `fa`,
    `glk`,
    `he`,
    `ku`,
    `mzn`,
    `nqo`,
    `pnb`,
    `ps`,
    `sd`,
    `ug`,
    `ur`,
    `yi`,
  ])
function be(e) {
  if (Intl.Locale) {
    let t = new Intl.Locale(e).maximize(),
      n = typeof t.getTextInfo == `function` ? t.getTextInfo() : t.textInfo
    if (n) return n.direction === `rtl`
    if (t.script) return ve.has(t.script)
  }
  let t = e.split(`-`)[0]
  return ye.has(t)
}
var D = l(n(), 1),
  xe = Symbol.for(`react-aria.i18n.locale`)
function Se() {
  let e =
    (typeof window < `u` && window[xe]) ||
    (typeof navigator < `u` && (navigator.language || navigator.userLanguage)) ||
    `en-US`
  try {
    Intl.DateTimeFormat.supportedLocalesOf([e])
  } catch {
    e = `en-US`
  }
  return { locale: e, direction: be(e) ? `rtl` : `ltr` }
}
var Ce = Se(),
  O = new Set()
function we() {
  Ce = Se()
  for (let e of O) e(Ce)
}
function Te() {
  let e = s(),
    [t, n] = (0, D.useState)(Ce)
  return (
    (0, D.useEffect)(
      () => (
        O.size === 0 && window.addEventListener(`languagechange`, we),
        O.add(n),
        () => {
          ;(O.delete(n), O.size === 0 && window.removeEventListener(`languagechange`, we))
        }
      ),
      [],
    ),
    e ? { locale: (typeof window < `u` && window[xe]) || `en-US`, direction: `ltr` } : t
  )
}
var Ee = D.createContext(null)
function De() {
  let e = Te()
  return (0, D.useContext)(Ee) || e
}
var Oe = l(de(), 1),
  ke = (0, D.createContext)({}),
  Ae = (0, D.forwardRef)(function (e, t) {
    ;[e, t] = u(e, t, ke)
    let { children: n, level: r = 3, className: i, ...a } = e,
      o = E[`h${r}`]
    return D.createElement(o, { ...a, ref: t, className: i ?? `react-aria-Heading` }, n)
  }),
  je = class {
    constructor(e, t, n, r) {
      ;((this._walkerStack = []),
        (this._currentSetFor = new Set()),
        (this._acceptNode = (e) => {
          if (e.nodeType === Node.ELEMENT_NODE) {
            let t = e.shadowRoot
            if (t) {
              let e = this._doc.createTreeWalker(t, this.whatToShow, { acceptNode: this._acceptNode })
              return (this._walkerStack.unshift(e), NodeFilter.FILTER_ACCEPT)
            }
            if (typeof this.filter == `function`) return this.filter(e)
            if (this.filter?.acceptNode) return this.filter.acceptNode(e)
            if (this.filter === null) return NodeFilter.FILTER_ACCEPT
          }
          return NodeFilter.FILTER_SKIP
        }),
        (this._doc = e),
        (this.root = t),
        (this.filter = r ?? null),
        (this.whatToShow = n ?? NodeFilter.SHOW_ALL),
        (this._currentNode = t),
        this._walkerStack.unshift(e.createTreeWalker(t, n, this._acceptNode)))
      let i = t.shadowRoot
      if (i) {
        let e = this._doc.createTreeWalker(i, this.whatToShow, { acceptNode: this._acceptNode })
        this._walkerStack.unshift(e)
      }
    }
    get currentNode() {
      return this._currentNode
    }
    set currentNode(e) {
      if (!w(this.root, e)) throw Error(`Cannot set currentNode to a node that is not contained by the root node.`)
      let t = [],
        n = e,
        r = e
      for (this._currentNode = e; n && n !== this.root;)
        if (n.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
          let e = n,
            i = this._doc.createTreeWalker(e, this.whatToShow, { acceptNode: this._acceptNode })
          ;(t.push(i), (i.currentNode = r), this._currentSetFor.add(i), (n = r = e.host))
        } else n = n.parentNode
      let i = this._doc.createTreeWalker(this.root, this.whatToShow, { acceptNode: this._acceptNode })
      ;(t.push(i), (i.currentNode = r), this._currentSetFor.add(i), (this._walkerStack = t))
    }
    get doc() {
      return this._doc
    }
    firstChild() {
      let e = this.currentNode,
        t = this.nextNode()
      return w(e, t) ? (t && (this.currentNode = t), t) : ((this.currentNode = e), null)
    }
    lastChild() {
      let e = this._walkerStack[0].lastChild()
      return (e && (this.currentNode = e), e)
    }
    nextNode() {
      let e = this._walkerStack[0].nextNode()
      if (e) {
        if (e.shadowRoot) {
          let t
          if (
            (typeof this.filter == `function`
              ? (t = this.filter(e))
              : this.filter?.acceptNode && (t = this.filter.acceptNode(e)),
            t === NodeFilter.FILTER_ACCEPT)
          )
            return ((this.currentNode = e), e)
          let n = this.nextNode()
          return (n && (this.currentNode = n), n)
        }
        return (e && (this.currentNode = e), e)
      }
      if (this._walkerStack.length > 1) {
        this._walkerStack.shift()
        let e = this.nextNode()
        return (e && (this.currentNode = e), e)
      }
      return null
    }
    previousNode() {
      let e = this._walkerStack[0]
      if (e.currentNode === e.root) {
        if (this._currentSetFor.has(e)) {
          if ((this._currentSetFor.delete(e), this._walkerStack.length > 1)) {
            this._walkerStack.shift()
            let e = this.previousNode()
            return (e && (this.currentNode = e), e)
          }
          return null
        }
        return null
      }
      let t = e.previousNode()
      if (t) {
        if (t.shadowRoot) {
          let e
          if (
            (typeof this.filter == `function`
              ? (e = this.filter(t))
              : this.filter?.acceptNode && (e = this.filter.acceptNode(t)),
            e === NodeFilter.FILTER_ACCEPT)
          )
            return (t && (this.currentNode = t), t)
          let n = this.lastChild()
          return (n && (this.currentNode = n), n)
        }
        return (t && (this.currentNode = t), t)
      }
      if (this._walkerStack.length > 1) {
        this._walkerStack.shift()
        let e = this.previousNode()
        return (e && (this.currentNode = e), e)
      }
      return null
    }
    nextSibling() {
      return null
    }
    previousSibling() {
      return null
    }
    parentNode() {
      return null
    }
  }
function Me(e, t, n, r) {
  return h() ? new je(e, t, n, r) : e.createTreeWalker(t, n, r)
}
var Ne = typeof HTMLElement < `u` && `inert` in HTMLElement.prototype
function Pe(e) {
  return e.dataset.liveAnnouncer === `true` || e.dataset.reactAriaTopLayer !== void 0
}
var k = new WeakMap(),
  A = []
function Fe(t, n) {
  let r = p(t?.[0]),
    i = n instanceof r.Element ? { root: n } : n,
    a = i?.root ?? document.body,
    o = i?.shouldUseInert && Ne,
    s = new Set(t),
    c = new Set(),
    l = (e) => (o && e instanceof r.HTMLElement ? e.inert : e.getAttribute(`aria-hidden`) === `true`),
    u = (e, t) => {
      o && e instanceof r.HTMLElement
        ? (e.inert = t)
        : t
          ? e.setAttribute(`aria-hidden`, `true`)
          : (e.removeAttribute(`aria-hidden`), e instanceof r.HTMLElement && (e.inert = !1))
    },
    d = new Set()
  if (h()) {
    let n = a.getRootNode()
    for (let r of t) {
      let t = r.getRootNode()
      for (; e(t) && t !== n;) (d.add(t), (t = t.host.getRootNode()))
    }
  }
  let f = (e) => {
      for (let t of e.querySelectorAll(`[data-live-announcer], [data-react-aria-top-layer]`)) s.add(t)
      let t = (e) => {
          if (
            c.has(e) ||
            s.has(e) ||
            (e.parentElement && c.has(e.parentElement) && e.parentElement.getAttribute(`role`) !== `row`)
          )
            return NodeFilter.FILTER_REJECT
          for (let t of s) if (w(e, t)) return NodeFilter.FILTER_SKIP
          return NodeFilter.FILTER_ACCEPT
        },
        n = Me(S(e), e, NodeFilter.SHOW_ELEMENT, { acceptNode: t }),
        r = t(e)
      if ((r === NodeFilter.FILTER_ACCEPT && m(e), r !== NodeFilter.FILTER_REJECT)) {
        let e = n.nextNode()
        for (; e != null;) (m(e), (e = n.nextNode()))
      }
    },
    m = (e) => {
      let t = k.get(e) ?? 0
      ;(l(e) && t === 0) || (t === 0 && u(e, !0), c.add(e), k.set(e, t + 1))
    }
  ;(A.length && A[A.length - 1].disconnect(), f(a))
  let g = new MutationObserver((e) => {
    for (let t of e)
      if (t.type === `childList`) {
        if (t.target.isConnected && ![...s, ...c].some((e) => w(e, t.target)))
          for (let e of t.addedNodes)
            (e instanceof HTMLElement || e instanceof SVGElement) && Pe(e) ? s.add(e) : e instanceof Element && f(e)
        if (h()) {
          for (let e of d)
            if (!e.isConnected) {
              g.disconnect()
              break
            }
        }
      }
  })
  g.observe(a, { childList: !0, subtree: !0 })
  let _ = new Set()
  if (h())
    for (let e of d) {
      let t = new MutationObserver((e) => {
        for (let t of e)
          if (t.type === `childList`) {
            if (t.target.isConnected && ![...s, ...c].some((e) => w(e, t.target)))
              for (let e of t.addedNodes)
                (e instanceof HTMLElement || e instanceof SVGElement) && Pe(e) ? s.add(e) : e instanceof Element && f(e)
            if (h()) {
              for (let e of d)
                if (!e.isConnected) {
                  g.disconnect()
                  break
                }
            }
          }
      })
      ;(t.observe(e, { childList: !0, subtree: !0 }), _.add(t))
    }
  let v = {
    visibleNodes: s,
    hiddenNodes: c,
    observe() {
      g.observe(a, { childList: !0, subtree: !0 })
    },
    disconnect() {
      g.disconnect()
    },
  }
  return (
    A.push(v),
    () => {
      if ((g.disconnect(), h())) for (let e of _) e.disconnect()
      for (let e of c) {
        let t = k.get(e)
        t != null && (t === 1 ? (u(e, !1), k.delete(e)) : k.set(e, t - 1))
      }
      v === A[A.length - 1] ? (A.pop(), A.length && A[A.length - 1].observe()) : A.splice(A.indexOf(v), 1)
    }
  )
}
function Ie(e) {
  let t = A[A.length - 1]
  if (t && !t.visibleNodes.has(e))
    return (
      t.visibleNodes.add(e),
      () => {
        t.visibleNodes.delete(e)
      }
    )
}
var Le = D.createContext(null),
  Re = `react-aria-focus-scope-restore`,
  j = null
function ze(e) {
  let { children: t, contain: n, restoreFocus: r, autoFocus: i } = e,
    o = (0, D.useRef)(null),
    s = (0, D.useRef)(null),
    c = (0, D.useRef)([]),
    { parentNode: l } = (0, D.useContext)(Le) || {},
    u = (0, D.useMemo)(() => new et({ scopeRef: c }), [c])
  ;(d(() => {
    let e = l || z.root
    if (z.getTreeNode(e.scopeRef) && j && !I(j, e.scopeRef)) {
      let t = z.getTreeNode(j)
      t && (e = t)
    }
    ;(e.addChild(u), z.addNode(u))
  }, [u, l]),
    d(() => {
      let e = z.getTreeNode(c)
      e && (e.contain = !!n)
    }, [n]),
    d(() => {
      let e = o.current?.nextSibling,
        t = [],
        n = (e) => e.stopPropagation()
      for (; e && e !== s.current;) (t.push(e), e.addEventListener(Re, n), (e = e.nextSibling))
      return (
        (c.current = t),
        () => {
          for (let e of t) e.removeEventListener(Re, n)
        }
      )
    }, [t]),
    Ye(c, r, n),
    Ue(c, n),
    Ze(c, r, n),
    Je(c, i),
    (0, D.useEffect)(() => {
      let e = a(S(c.current ? c.current[0] : void 0)),
        t = null
      if (P(e, c.current)) {
        for (let n of z.traverse()) n.scopeRef && P(e, n.scopeRef.current) && (t = n)
        t === z.getTreeNode(c) && (j = t.scopeRef)
      }
    }, [c]),
    d(
      () => () => {
        let e = z.getTreeNode(c)?.parent?.scopeRef ?? null
        ;((c !== j && !I(c, j)) || (e && !z.getTreeNode(e)) || (j = e), z.removeTreeNode(c))
      },
      [c],
    ))
  let f = (0, D.useMemo)(() => Be(c), []),
    p = (0, D.useMemo)(() => ({ focusManager: f, parentNode: u }), [u, f])
  return D.createElement(
    Le.Provider,
    { value: p },
    D.createElement(`span`, { 'data-focus-scope-start': !0, hidden: !0, ref: o }),
    t,
    D.createElement(`span`, { 'data-focus-scope-end': !0, hidden: !0, ref: s }),
  )
}
function Be(e) {
  return {
    focusNext(t = {}) {
      let n = e.current,
        { from: r, tabbable: i, wrap: o, accept: s } = t,
        c = r || a(S(n[0] ?? void 0)),
        l = n[0].previousElementSibling,
        u = R(M(n), { tabbable: i, accept: s }, n)
      u.currentNode = P(c, n) ? c : l
      let d = u.nextNode()
      return (!d && o && ((u.currentNode = l), (d = u.nextNode())), d && L(d, !0), d)
    },
    focusPrevious(t = {}) {
      let n = e.current,
        { from: r, tabbable: i, wrap: o, accept: s } = t,
        c = r || a(S(n[0] ?? void 0)),
        l = n[n.length - 1].nextElementSibling,
        u = R(M(n), { tabbable: i, accept: s }, n)
      u.currentNode = P(c, n) ? c : l
      let d = u.previousNode()
      return (!d && o && ((u.currentNode = l), (d = u.previousNode())), d && L(d, !0), d)
    },
    focusFirst(t = {}) {
      let n = e.current,
        { tabbable: r, accept: i } = t,
        a = R(M(n), { tabbable: r, accept: i }, n)
      a.currentNode = n[0].previousElementSibling
      let o = a.nextNode()
      return (o && L(o, !0), o)
    },
    focusLast(t = {}) {
      let n = e.current,
        { tabbable: r, accept: i } = t,
        a = R(M(n), { tabbable: r, accept: i }, n)
      a.currentNode = n[n.length - 1].nextElementSibling
      let o = a.previousNode()
      return (o && L(o, !0), o)
    },
  }
}
function M(e) {
  return e[0].parentElement
}
function N(e) {
  let t = z.getTreeNode(j)
  for (; t && t.scopeRef !== e;) {
    if (t.contain) return !1
    t = t.parent
  }
  return !0
}
function Ve(e) {
  if (!e.form)
    return Array.from(S(e).querySelectorAll(`input[type="radio"][name="${CSS.escape(e.name)}"]`)).filter((e) => !e.form)
  let t = e.form.elements.namedItem(e.name),
    n = p(e)
  return t instanceof n.RadioNodeList
    ? Array.from(t).filter((e) => e instanceof n.HTMLInputElement)
    : t instanceof n.HTMLInputElement
      ? [t]
      : []
}
function He(e) {
  if (e.checked) return !0
  let t = Ve(e)
  return t.length > 0 && !t.some((e) => e.checked)
}
function Ue(e, t) {
  let n = (0, D.useRef)(void 0),
    r = (0, D.useRef)(void 0)
  ;(d(() => {
    let o = e.current
    if (!t) {
      r.current &&= (cancelAnimationFrame(r.current), void 0)
      return
    }
    let s = S(o ? o[0] : void 0),
      c = (t) => {
        if (t.key !== `Tab` || t.altKey || t.ctrlKey || t.metaKey || !N(e) || t.isComposing) return
        let n = a(s),
          r = e.current
        if (!r || !P(n, r)) return
        let i = R(M(r), { tabbable: !0 }, r)
        if (!n) return
        i.currentNode = n
        let o = t.shiftKey ? i.previousNode() : i.nextNode()
        ;((o ||=
          ((i.currentNode = t.shiftKey ? r[r.length - 1].nextElementSibling : r[0].previousElementSibling),
          t.shiftKey ? i.previousNode() : i.nextNode())),
          t.preventDefault(),
          o && (L(o, !0), o instanceof p(o).HTMLInputElement && o.select()))
      },
      l = (t) => {
        ;(!j || I(j, e)) && P(i(t), e.current)
          ? ((j = e), (n.current = i(t)))
          : N(e) && !F(i(t), e)
            ? n.current
              ? L(n.current)
              : j && j.current && qe(j.current)
            : N(e) && (n.current = i(t))
      },
      u = (t) => {
        ;(r.current && cancelAnimationFrame(r.current),
          (r.current = requestAnimationFrame(() => {
            let r = te(),
              o = (r === `virtual` || r === null) && ne() && me(),
              c = a(s)
            if (!o && c && N(e) && !F(c, e)) {
              j = e
              let r = i(t)
              r && r.isConnected ? ((n.current = r), L(n.current)) : j.current && qe(j.current)
            }
          })))
      }
    return (
      s.addEventListener(`keydown`, c, !1),
      s.addEventListener(`focusin`, l, !1),
      o?.forEach((e) => e.addEventListener(`focusin`, l, !1)),
      o?.forEach((e) => e.addEventListener(`focusout`, u, !1)),
      () => {
        ;(s.removeEventListener(`keydown`, c, !1),
          s.removeEventListener(`focusin`, l, !1),
          o?.forEach((e) => e.removeEventListener(`focusin`, l, !1)),
          o?.forEach((e) => e.removeEventListener(`focusout`, u, !1)))
      }
    )
  }, [e, t]),
    d(
      () => () => {
        r.current && cancelAnimationFrame(r.current)
      },
      [r],
    ))
}
function We(e) {
  return F(e)
}
function P(e, t) {
  return !e || !t ? !1 : t.some((t) => w(t, e))
}
function F(e, t = null) {
  if (e instanceof Element && e.closest(`[data-react-aria-top-layer]`)) return !0
  for (let { scopeRef: n } of z.traverse(z.getTreeNode(t))) if (n && P(e, n.current)) return !0
  return !1
}
function Ge(e) {
  return F(e, j)
}
function I(e, t) {
  let n = z.getTreeNode(t)?.parent
  for (; n;) {
    if (n.scopeRef === e) return !0
    n = n.parent
  }
  return !1
}
function L(e, t = !1) {
  if (e != null && !t)
    try {
      oe(e)
    } catch {}
  else if (e != null)
    try {
      e.focus()
    } catch {}
}
function Ke(e, t = !0) {
  let n = e[0].previousElementSibling,
    r = M(e),
    i = R(r, { tabbable: t }, e)
  i.currentNode = n
  let a = i.nextNode()
  return (t && !a && ((r = M(e)), (i = R(r, { tabbable: !1 }, e)), (i.currentNode = n), (a = i.nextNode())), a)
}
function qe(e, t = !0) {
  L(Ke(e, t))
}
function Je(e, t) {
  let n = D.useRef(t)
  ;(0, D.useEffect)(() => {
    if (n.current) {
      j = e
      let t = S(e.current ? e.current[0] : void 0)
      !P(a(t), j.current) && e.current && qe(e.current)
    }
    n.current = !1
  }, [e])
}
function Ye(e, t, n) {
  d(() => {
    if (t || n) return
    let r = e.current,
      a = S(r ? r[0] : void 0),
      o = (t) => {
        let n = i(t)
        P(n, e.current) ? (j = e) : We(n) || (j = null)
      }
    return (
      a.addEventListener(`focusin`, o, !1),
      r?.forEach((e) => e.addEventListener(`focusin`, o, !1)),
      () => {
        ;(a.removeEventListener(`focusin`, o, !1), r?.forEach((e) => e.removeEventListener(`focusin`, o, !1)))
      }
    )
  }, [e, t, n])
}
function Xe(e) {
  let t = z.getTreeNode(j)
  for (; t && t.scopeRef !== e;) {
    if (t.nodeToRestore) return !1
    t = t.parent
  }
  return t?.scopeRef === e
}
function Ze(e, t, n) {
  let r = (0, D.useRef)(typeof document < `u` ? a(S(e.current ? e.current[0] : void 0)) : null)
  ;(d(() => {
    let r = e.current,
      i = S(r ? r[0] : void 0)
    if (!t || n) return
    let o = () => {
      ;(!j || I(j, e)) && P(a(i), e.current) && (j = e)
    }
    return (
      i.addEventListener(`focusin`, o, !1),
      r?.forEach((e) => e.addEventListener(`focusin`, o, !1)),
      () => {
        ;(i.removeEventListener(`focusin`, o, !1), r?.forEach((e) => e.removeEventListener(`focusin`, o, !1)))
      }
    )
  }, [e, n]),
    d(() => {
      let r = S(e.current ? e.current[0] : void 0)
      if (!t) return
      let i = (t) => {
        if (t.key !== `Tab` || t.altKey || t.ctrlKey || t.metaKey || !N(e) || t.isComposing) return
        let n = r.activeElement
        if (!F(n, e) || !Xe(e)) return
        let i = z.getTreeNode(e)
        if (!i) return
        let a = i.nodeToRestore,
          o = R(r.body, { tabbable: !0 })
        o.currentNode = n
        let s = t.shiftKey ? o.previousNode() : o.nextNode()
        if (
          ((a && a.isConnected && a !== r.body) || ((a = void 0), (i.nodeToRestore = void 0)), (!s || !F(s, e)) && a)
        ) {
          o.currentNode = a
          do s = t.shiftKey ? o.previousNode() : o.nextNode()
          while (F(s, e))
          ;(t.preventDefault(), t.stopPropagation(), s ? L(s, !0) : We(a) ? L(a, !0) : n.blur())
        }
      }
      return (
        n || r.addEventListener(`keydown`, i, !0),
        () => {
          n || r.removeEventListener(`keydown`, i, !0)
        }
      )
    }, [e, t, n]),
    d(() => {
      let n = S(e.current ? e.current[0] : void 0)
      if (!t) return
      let i = z.getTreeNode(e)
      if (i)
        return (
          (i.nodeToRestore = r.current ?? void 0),
          () => {
            let r = z.getTreeNode(e)
            if (!r) return
            let i = r.nodeToRestore,
              o = a(n)
            if (t && i && ((o && F(o, e)) || (o === n.body && Xe(e)))) {
              let t = z.clone()
              requestAnimationFrame(() => {
                if (n.activeElement === n.body) {
                  let n = t.getTreeNode(e)
                  for (; n;) {
                    if (n.nodeToRestore && n.nodeToRestore.isConnected) {
                      Qe(n.nodeToRestore)
                      return
                    }
                    n = n.parent
                  }
                  for (n = t.getTreeNode(e); n;) {
                    if (n.scopeRef && n.scopeRef.current && z.getTreeNode(n.scopeRef)) {
                      let e = Ke(n.scopeRef.current, !0)
                      if (e) {
                        Qe(e)
                        return
                      }
                    }
                    n = n.parent
                  }
                }
              })
            }
          }
        )
    }, [e, t]))
}
function Qe(e) {
  e.dispatchEvent(new CustomEvent(Re, { bubbles: !0, cancelable: !0 })) && L(e)
}
function R(e, t, n) {
  let i = t?.tabbable ? r : v,
    a = e?.nodeType === Node.ELEMENT_NODE ? e : null,
    o = S(a),
    s = Me(o, e || o, NodeFilter.SHOW_ELEMENT, {
      acceptNode(e) {
        return w(t?.from, e) ||
          (t?.tabbable &&
            e.tagName === `INPUT` &&
            e.getAttribute(`type`) === `radio` &&
            (!He(e) ||
              (s.currentNode.tagName === `INPUT` && s.currentNode.type === `radio` && s.currentNode.name === e.name)))
          ? NodeFilter.FILTER_REJECT
          : i(e) && (!n || P(e, n)) && (!t?.accept || t.accept(e))
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_SKIP
      },
    })
  return (t?.from && (s.currentNode = t.from), s)
}
var $e = class e {
    constructor() {
      ;((this.fastMap = new Map()), (this.root = new et({ scopeRef: null })), this.fastMap.set(null, this.root))
    }
    get size() {
      return this.fastMap.size
    }
    getTreeNode(e) {
      return this.fastMap.get(e)
    }
    addTreeNode(e, t, n) {
      let r = this.fastMap.get(t ?? null)
      if (!r) return
      let i = new et({ scopeRef: e })
      ;(r.addChild(i), (i.parent = r), this.fastMap.set(e, i), n && (i.nodeToRestore = n))
    }
    addNode(e) {
      this.fastMap.set(e.scopeRef, e)
    }
    removeTreeNode(e) {
      if (e === null) return
      let t = this.fastMap.get(e)
      if (!t) return
      let n = t.parent
      for (let e of this.traverse())
        e !== t &&
          t.nodeToRestore &&
          e.nodeToRestore &&
          t.scopeRef &&
          t.scopeRef.current &&
          P(e.nodeToRestore, t.scopeRef.current) &&
          (e.nodeToRestore = t.nodeToRestore)
      let r = t.children
      ;(n && (n.removeChild(t), r.size > 0 && r.forEach((e) => n && n.addChild(e))), this.fastMap.delete(t.scopeRef))
    }
    *traverse(e = this.root) {
      if ((e.scopeRef != null && (yield e), e.children.size > 0)) for (let t of e.children) yield* this.traverse(t)
    }
    clone() {
      let t = new e()
      for (let e of this.traverse()) t.addTreeNode(e.scopeRef, e.parent?.scopeRef ?? null, e.nodeToRestore)
      return t
    }
  },
  et = class {
    constructor(e) {
      ;((this.children = new Set()), (this.contain = !1), (this.scopeRef = e.scopeRef))
    }
    addChild(e) {
      ;(this.children.add(e), (e.parent = this))
    }
    removeChild(e) {
      ;(this.children.delete(e), (e.parent = void 0))
    }
  },
  z = new $e()
function tt(e) {
  let { ref: t, onInteractOutside: n, isDisabled: r, onInteractOutsideStart: i } = e,
    a = (0, D.useRef)({ isPointerDown: !1, ignoreEmulatedMouseEvents: !1 }),
    o = pe((e) => {
      n && nt(e, t) && (i && i(e), (a.current.isPointerDown = !0))
    }),
    s = pe((e) => {
      n && n(e)
    })
  ;(0, D.useEffect)(() => {
    let e = a.current
    if (r) return
    let n = t.current,
      i = S(n)
    if (typeof PointerEvent < `u`) {
      let n = (n) => {
        ;(e.isPointerDown && nt(n, t) && s(n), (e.isPointerDown = !1))
      }
      return (
        i.addEventListener(`pointerdown`, o, !0),
        i.addEventListener(`click`, n, !0),
        () => {
          ;(i.removeEventListener(`pointerdown`, o, !0), i.removeEventListener(`click`, n, !0))
        }
      )
    }
  }, [t, r])
}
function nt(e, t) {
  if (e.button > 0) return !1
  let n = i(e)
  if (n) {
    let e = n.ownerDocument
    if (!e || !w(e.documentElement, n) || n.closest(`[data-react-aria-top-layer]`)) return !1
  }
  return t.current ? !e.composedPath().includes(t.current) : !1
}
var B = []
function rt(e, t) {
  let {
      onClose: n,
      shouldCloseOnBlur: r,
      isOpen: a,
      isDismissable: o = !1,
      isKeyboardDismissDisabled: s = !1,
      shouldCloseOnInteractOutside: c,
    } = e,
    l = (0, D.useRef)(void 0)
  ;(0, D.useEffect)(() => {
    if (a && !B.includes(t))
      return (
        B.push(t),
        () => {
          let e = B.indexOf(t)
          e >= 0 && B.splice(e, 1)
        }
      )
  }, [a, t])
  let u = () => {
      B[B.length - 1] === t && n && n()
    },
    d = (e) => {
      let n = B[B.length - 1]
      ;((l.current = n), (!c || c(i(e))) && n === t && e.stopPropagation())
    },
    f = (e) => {
      ;((!c || c(i(e))) && (B[B.length - 1] === t && e.stopPropagation(), l.current === t && u()), (l.current = void 0))
    },
    { keyboardProps: p } = se({
      shortcuts: {
        Escape: () => {
          if (!s) u()
          else return !1
        },
      },
    })
  tt({ ref: t, onInteractOutside: o && a ? f : void 0, onInteractOutsideStart: d })
  let { focusWithinProps: m } = ce({
    isDisabled: !r,
    onBlurWithin: (e) => {
      e.relatedTarget && !Ge(e.relatedTarget) && (!c || c(e.relatedTarget)) && n?.()
    },
  })
  return { overlayProps: { ...p, ...m }, underlayProps: {} }
}
function V(e, t) {
  if (!e) return !1
  let n = window.getComputedStyle(e),
    r = document.scrollingElement || document.documentElement,
    i = /(auto|scroll)/.test(n.overflow + n.overflowX + n.overflowY)
  return (
    e === r && n.overflow !== `hidden` && (i = !0),
    i && t && (i = e.scrollHeight !== e.clientHeight || e.scrollWidth !== e.clientWidth),
    i
  )
}
function it(e, t) {
  let n = e
  for (V(n, t) && (n = n.parentElement); n && !V(n, t);) n = n.parentElement
  return n || document.scrollingElement || document.documentElement
}
var H = 100,
  U = 600,
  W = {
    isOpen: !1,
    screenWidth: 0,
    screenHeight: 0,
    screenAngle: 0,
    screenTimeout: 0,
    startTimeStamp: 0,
    endTimeStamp: 0,
    resizeTimeStamp: 0,
    resizeTimeout: 0,
  },
  at = new Set([`checkbox`, `radio`, `range`, `color`, `file`, `image`, `button`, `submit`, `reset`])
function G() {
  let e = Number(window.visualViewport?.width ?? window.innerWidth),
    t = Number(window.visualViewport?.height ?? window.innerHeight),
    n = Number(window.visualViewport?.scale ?? 1)
  return { width: e * n, height: t * n, angle: window.screen.orientation?.angle ?? 0 }
}
function ot(e) {
  W.resizeTimeStamp <= e.timeStamp + 50 &&
    ((W.resizeTimeStamp = e.timeStamp + 150),
    window.clearTimeout(W.resizeTimeout),
    (W.resizeTimeout = window.setTimeout(st, 150)))
}
function st() {
  let e = ue(`viewport`)
  if (ne() && e?.includes(`overlays-content`)) return
  let t = performance.now(),
    n = G(),
    r = t - W.startTimeStamp,
    i = W.screenHeight - n.height,
    o = W.screenAngle - n.angle
  ;(Math.abs(o) % 180 &&
    W.screenWidth - n.height < H &&
    ((W.screenWidth = n.width), (W.screenHeight = n.height), (W.screenAngle = n.angle), (i = 0)),
    r > U &&
      (window.clearTimeout(W.screenTimeout),
      (W.screenTimeout = window.setTimeout(() => {
        let e = K(document.hasFocus() ? a() : null),
          t = G()
        Math.abs(W.screenAngle - t.angle) % 180 ||
          (W.isOpen && e) ||
          ((W.screenWidth = t.width), (W.screenHeight = t.height), (W.screenAngle = t.angle), (W.isOpen = !1))
      }, U))),
    r <= U && i >= H && (W.endTimeStamp = t),
    (W.isOpen = i >= H))
}
function ct() {
  let e = G(),
    t = W.screenAngle - e.angle
  if (Math.abs(t) % 180 && !W.isOpen) {
    let e = W.screenWidth
    ;((W.screenWidth = W.screenHeight), (W.screenHeight = e))
  }
  W.isOpen || (W.screenAngle = e.angle)
}
function lt(e) {
  let t = K(i(e)),
    n = performance.now(),
    r = G(),
    a = W.screenHeight - r.height
  ;(a < H &&
    t &&
    ((W.screenWidth = r.width), (W.screenHeight = r.height), (W.screenAngle = r.angle), (W.startTimeStamp = n)),
    t && window.clearTimeout(W.screenTimeout),
    a >= H && t && (W.endTimeStamp = n))
}
function ut() {
  let e = G()
  ;(m(window.visualViewport, `resize`, T() ? st : ot),
    m(window.screen.orientation, `change`, ct),
    m(window, `focus`, lt, { capture: !0, passive: !0 }),
    (W.screenWidth = e.width),
    (W.screenHeight = e.height),
    (W.screenAngle = e.angle))
}
typeof document < `u` && (document.readyState === `loading` ? m(document, `DOMContentLoaded`, ut) : ut())
function dt() {
  let e = ue(`viewport`)
  return ne() && e?.includes(`overlays-content`)
    ? !1
    : W.isOpen
      ? !0
      : W.startTimeStamp
        ? W.endTimeStamp >= W.startTimeStamp
          ? !0
          : performance.now() - W.startTimeStamp <= U
            ? W.endTimeStamp > 0 || window.navigator.maxTouchPoints > 0
            : !1
        : window.navigator.maxTouchPoints > 0
}
function K(e) {
  if (!(e instanceof Element) || !v(e)) return !1
  let t = e instanceof HTMLTextAreaElement,
    n = e instanceof HTMLElement && e.isContentEditable,
    r = e instanceof HTMLInputElement && !at.has(e.type)
  return t || n || r
}
function q() {
  return W.isOpen
}
var ft = 200,
  pt = 50,
  mt = 600,
  J = new WeakMap(),
  Y = new Set(),
  X = new Set()
function ht(e, t) {
  let n = q()
  if (e !== n || t.aborted) for (let e of X) (e(n), X.delete(e))
  if (!e && n && T() && !t.aborted) (window.clearInterval(J.get(window)), J.set(window, gt(ft)))
  else {
    if (e !== n || t.aborted) for (let e of Y) (e(n), Y.delete(e))
    ;(X.size + Y.size <= 0 || t.aborted) && (window.clearInterval(J.get(window)), J.delete(window))
  }
}
function gt(e = mt) {
  return window.setInterval(ht, pt, q(), AbortSignal.timeout(e))
}
function _t(e) {
  if (!dt()) return (e(!1), () => {})
  let t = window.requestAnimationFrame(() => {
    t = window.requestAnimationFrame(() => {
      let t = K(document.hasFocus() ? a() : null)
      if (q() === t || (q() && !t)) return e(t)
      ;(X.add(e), J.has(window) || J.set(window, gt()))
    })
  })
  return () => {
    ;(window.cancelAnimationFrame(t), X.delete(e))
  }
}
function vt(e) {
  if (!dt()) return (e(!1), () => {})
  let t = window.requestAnimationFrame(() => {
    t = window.requestAnimationFrame(() => {
      let t = K(document.hasFocus() ? a() : null)
      if (q() === t) return e(t)
      ;(Y.add(e), J.has(window) || J.set(window, gt()))
    })
  })
  return () => {
    ;(window.cancelAnimationFrame(t), Y.delete(e))
  }
}
var yt = typeof document < `u` && window.visualViewport,
  Z = 0,
  bt
function xt(e = {}) {
  let { isDisabled: t, UNSTABLE_overrideFocus: n } = e
  d(() => {
    if (!t)
      return (
        Z++,
        Z === 1 && (bt = he() && T() ? Ct() : St(n)),
        () => {
          ;(Z--, Z === 0 && bt())
        }
      )
  }, [t, n])
}
function St(e) {
  let t = window.innerWidth - document.documentElement.clientWidth
  return fe(
    t > 0 &&
      (`scrollbarGutter` in document.documentElement.style
        ? C(document.documentElement, `scrollbar-gutter`, `stable`)
        : C(document.documentElement, `padding-right`, `${t}px`)),
    C(document.documentElement, `overflow`, `hidden`),
    e && Tt(),
    e && dt() && wt(),
  )
}
function Ct() {
  let e = C(document.documentElement, `overflow`, `hidden`),
    t,
    n = !1,
    r = (e) => {
      let r = i(e)
      ;((t = V(r, !0) ? r : it(r, !0)), (n = !1))
      let a = r.ownerDocument.defaultView.getSelection()
      ;(a && !a.isCollapsed && a.containsNode(r, !0) && (n = !0),
        e.composedPath().some((e) => e instanceof HTMLInputElement && e.type === `range`) && (n = !0),
        `selectionStart` in r &&
          `selectionEnd` in r &&
          r.selectionStart < r.selectionEnd &&
          r.ownerDocument.activeElement === r &&
          (n = !0))
    },
    a = document.createElement(`style`),
    o = ae()
  ;(o && (a.nonce = o),
    (a.textContent = `@layer {
  * {
    overscroll-behavior: contain;
  }
}`),
    document.head.prepend(a))
  let s = (e) => {
      e.touches.length === 2 ||
        n ||
        ((!t ||
          t === document.documentElement ||
          t === document.body ||
          (t.scrollHeight === t.clientHeight && t.scrollWidth === t.clientWidth)) &&
          e.preventDefault())
    },
    c = Tt(),
    l = fe(
      m(document, `touchstart`, r, { passive: !1, capture: !0 }),
      m(document, `touchmove`, s, { passive: !1, capture: !0 }),
      wt(),
    )
  return () => {
    ;(e(), l(), a.remove(), c())
  }
}
function wt() {
  return m(
    document,
    `blur`,
    (e) => {
      let t = i(e),
        n = e.relatedTarget
      n && K(n) ? n.focus() : n || t.parentElement?.closest(`[tabindex]`)?.focus({ preventScroll: !0 })
    },
    !0,
  )
}
function Tt() {
  let e = HTMLElement.prototype.focus
  return (
    Reflect.defineProperty(HTMLElement.prototype, 'focus', {
      configurable: !0,
      writable: !0,
      value: function (t) {
        if ((e.call(this, { ...t, preventScroll: !0 }), !t || !t.preventScroll)) {
          let e = () => {
            a() === this && Et(this)
          }
          _t((t) => (t ? e() : vt(() => e())))
        }
      },
    }),
    () => {
      Reflect.defineProperty(HTMLElement.prototype, 'focus', { configurable: !0, writable: !0, value: e })
    }
  )
}
function Et(e) {
  let t = document.scrollingElement || document.documentElement,
    n = e
  for (; n && n !== t && n.isConnected;) {
    let e = it(n)
    if (e !== document.documentElement && e !== document.body && e !== n) {
      let t = e.getBoundingClientRect(),
        r = n.getBoundingClientRect()
      if (r.top < t.top || r.bottom > t.top + n.clientHeight) {
        let n = t.bottom
        yt && (n = Math.min(n, yt.offsetTop + yt.height))
        let i = r.top - t.top - ((n - t.top) / 2 - r.height / 2)
        e.scrollTo({ top: Math.max(0, Math.min(e.scrollHeight - e.clientHeight, e.scrollTop + i)), behavior: `smooth` })
      }
    }
    n = e.parentElement
  }
}
var Dt = {}
Dt = { dismiss: `تجاهل` }
var Ot = {}
Ot = { dismiss: `Отхвърляне` }
var kt = {}
kt = { dismiss: `Odstranit` }
var At = {}
At = { dismiss: `Luk` }
var jt = {}
jt = { dismiss: `Schließen` }
var Mt = {}
Mt = { dismiss: `Απόρριψη` }
var Nt = {}
Nt = { dismiss: `Dismiss` }
var Pt = {}
Pt = { dismiss: `Descartar` }
var Ft = {}
Ft = { dismiss: `Lõpeta` }
var It = {}
It = { dismiss: `Hylkää` }
var Lt = {}
Lt = { dismiss: `Rejeter` }
var Rt = {}
Rt = { dismiss: `התעלם` }
var zt = {}
zt = { dismiss: `Odbaci` }
var Bt = {}
Bt = { dismiss: `Elutasítás` }
var Vt = {}
Vt = { dismiss: `Ignora` }
var Ht = {}
Ht = { dismiss: `閉じる` }
var Ut = {}
Ut = { dismiss: `무시` }
var Wt = {}
Wt = { dismiss: `Atmesti` }
var Gt = {}
Gt = { dismiss: `Nerādīt` }
var Kt = {}
Kt = { dismiss: `Lukk` }
var qt = {}
qt = { dismiss: `Negeren` }
var Jt = {}
Jt = { dismiss: `Zignoruj` }
var Yt = {}
Yt = { dismiss: `Descartar` }
var Xt = {}
Xt = { dismiss: `Dispensar` }
var Zt = {}
Zt = { dismiss: `Revocare` }
var Qt = {}
Qt = { dismiss: `Пропустить` }
var $t = {}
$t = { dismiss: `Zrušiť` }
var en = {}
en = { dismiss: `Opusti` }
var tn = {}
tn = { dismiss: `Odbaci` }
var nn = {}
nn = { dismiss: `Avvisa` }
var rn = {}
rn = { dismiss: `Kapat` }
var an = {}
an = { dismiss: `Скасувати` }
var on = {}
on = { dismiss: `取消` }
var sn = {}
sn = { dismiss: `關閉` }
var cn = {}
cn = {
  'ar-AE': Dt,
  'bg-BG': Ot,
  'cs-CZ': kt,
  'da-DK': At,
  'de-DE': jt,
  'el-GR': Mt,
  'en-US': Nt,
  'es-ES': Pt,
  'et-EE': Ft,
  'fi-FI': It,
  'fr-FR': Lt,
  'he-IL': Rt,
  'hr-HR': zt,
  'hu-HU': Bt,
  'it-IT': Vt,
  'ja-JP': Ht,
  'ko-KR': Ut,
  'lt-LT': Wt,
  'lv-LV': Gt,
  'nb-NO': Kt,
  'nl-NL': qt,
  'pl-PL': Jt,
  'pt-BR': Yt,
  'pt-PT': Xt,
  'ro-RO': Zt,
  'ru-RU': Qt,
  'sk-SK': $t,
  'sl-SI': en,
  'sr-SP': tn,
  'sv-SE': nn,
  'tr-TR': rn,
  'uk-UA': an,
  'zh-CN': on,
  'zh-TW': sn,
}
var ln = Symbol.for(`react-aria.i18n.locale`),
  un = Symbol.for(`react-aria.i18n.strings`),
  Q = void 0,
  dn = class e {
    constructor(e, t = `en-US`) {
      ;((this.strings = Object.fromEntries(Object.entries(e).filter(([, e]) => e))), (this.defaultLocale = t))
    }
    getStringForLocale(e, t) {
      let n = this.getStringsForLocale(t)[e]
      if (!n) throw Error(`Could not find intl message ${e} in ${t} locale`)
      return n
    }
    getStringsForLocale(e) {
      let t = this.strings[e]
      return (t || ((t = fn(e, this.strings, this.defaultLocale)), (this.strings[e] = t)), t)
    }
    static getGlobalDictionaryForPackage(t) {
      if (typeof window > `u`) return null
      let n = window[ln]
      if (Q === void 0) {
        let t = window[un]
        if (!t) return null
        Q = {}
        for (let r in t) Q[r] = new e({ [n]: t[r] }, n)
      }
      let r = Q?.[t]
      if (!r)
        throw Error(
          `Strings for package "${t}" were not included by LocalizedStringProvider. Please add it to the list passed to createLocalizedStringDictionary.`,
        )
      return r
    }
  }
function fn(e, t, n = `en-US`) {
  if (t[e]) return t[e]
  let r = pn(e),
    i = mn(e)
  if (i && t[`${r}-${i}`]) return t[`${r}-${i}`]
  if (t[r]) return t[r]
  for (let e in t) if (e.startsWith(r + `-`)) return t[e]
  return t[n]
}
function pn(e) {
  return Intl.Locale ? new Intl.Locale(e).language : e.split(`-`)[0]
}
function mn(e) {
  if (Intl.Locale) return new Intl.Locale(e).script
}
var hn = new Map(),
  gn = new Map(),
  _n = class {
    constructor(e, t) {
      ;((this.locale = e), (this.strings = t))
    }
    format(e, t) {
      let n = this.strings.getStringForLocale(e, this.locale)
      return typeof n == `function` ? n(t, this) : n
    }
    plural(e, t, n = `cardinal`) {
      let r = t[`=` + e]
      if (r) return typeof r == `function` ? r() : r
      let i = this.locale + `:` + n,
        a = hn.get(i)
      return (
        a || ((a = new Intl.PluralRules(this.locale, { type: n })), hn.set(i, a)),
        (r = t[a.select(e)] || t.other),
        typeof r == `function` ? r() : r
      )
    }
    number(e) {
      let t = gn.get(this.locale)
      return (t || ((t = new Intl.NumberFormat(this.locale)), gn.set(this.locale, t)), t.format(e))
    }
    select(e, t) {
      let n = e[t] || e.other
      return typeof n == `function` ? n() : n
    }
  },
  vn = new WeakMap()
function yn(e) {
  let t = vn.get(e)
  return (t || ((t = new dn(e)), vn.set(e, t)), t)
}
function bn(e, t) {
  return (t && dn.getGlobalDictionaryForPackage(t)) || yn(e)
}
function xn(e, t) {
  let { locale: n } = De(),
    r = bn(e, t)
  return (0, D.useMemo)(() => new _n(n, r), [n, r])
}
var Sn = {
  border: 0,
  clip: `rect(0 0 0 0)`,
  clipPath: `inset(50%)`,
  height: `1px`,
  margin: `-1px`,
  overflow: `hidden`,
  padding: 0,
  position: `absolute`,
  width: `1px`,
  whiteSpace: `nowrap`,
}
function Cn(e = {}) {
  let { style: t, isFocusable: n } = e,
    [r, i] = (0, D.useState)(!1),
    { focusWithinProps: a } = ce({ isDisabled: !n, onFocusWithinChange: (e) => i(e) }),
    o = (0, D.useMemo)(() => (r ? t : t ? { ...Sn, ...t } : Sn), [r])
  return { visuallyHiddenProps: { ...a, style: o } }
}
function wn(e) {
  let { children: t, elementType: n = `div`, isFocusable: r, style: i, ...a } = e,
    { visuallyHiddenProps: o } = Cn(e)
  return D.createElement(n, x(a, o), t)
}
function Tn(e) {
  return e && e.__esModule ? e.default : e
}
function En(e) {
  let { onDismiss: t, ...n } = e,
    r = _e(n, xn(Tn(cn), `@react-aria/overlays`).format(`dismiss`)),
    i = () => {
      t && t()
    }
  return D.createElement(
    wn,
    null,
    D.createElement(`button`, { ...r, tabIndex: -1, onClick: i, style: { width: 1, height: 1 } }),
  )
}
function Dn({ children: e }) {
  let t = (0, D.useMemo)(() => ({ register: () => {} }), [])
  return D.createElement(ie.Provider, { value: t }, e)
}
var On = (0, D.createContext)({})
function kn() {
  return (0, D.useContext)(On) ?? {}
}
var An = D.createContext(null)
function jn(e) {
  let t = s(),
    { portalContainer: n = t ? null : document.body, isExiting: r } = e,
    [i, a] = (0, D.useState)(!1),
    o = (0, D.useMemo)(() => ({ contain: i, setContain: a }), [i, a]),
    { getContainer: c } = kn()
  if ((!e.portalContainer && c && (n = c()), !n)) return null
  let l = e.children
  return (
    e.disableFocusManagement ||
      (l = D.createElement(ze, { restoreFocus: !0, contain: (e.shouldContainFocus || i) && !r }, l)),
    (l = D.createElement(
      An.Provider,
      { value: o },
      D.createElement(Dn, null, D.createElement(le.Provider, { value: null }, l)),
    )),
    Oe.createPortal(l, n)
  )
}
function Mn() {
  let e = (0, D.useContext)(An)?.setContain
  d(() => {
    e?.(!0)
  }, [e])
}
var Nn = D.useInsertionEffect ?? D.useLayoutEffect
function Pn(e, t, n) {
  let [r, i] = (0, D.useState)(e || t),
    a = (0, D.useRef)(r),
    o = (0, D.useRef)(e !== void 0),
    s = e !== void 0
  ;(0, D.useEffect)(() => {
    ;(o.current, (o.current = s))
  }, [s])
  let c = s ? e : r
  Nn(() => {
    a.current = c
  })
  let [, l] = (0, D.useReducer)(() => ({}), {})
  return [
    c,
    (0, D.useCallback)(
      (e, ...t) => {
        let r = typeof e == `function` ? e(a.current) : e
        Object.is(a.current, r) || ((a.current = r), i(r), l(), n?.(r, ...t))
      },
      [n],
    ),
  ]
}
function Fn(e) {
  let [t, n] = Pn(e.isOpen, e.defaultOpen || !1, e.onOpenChange),
    [r, i] = (0, D.useState)(null)
  return {
    isOpen: t,
    setOpen: n,
    open: (0, D.useCallback)(() => {
      n(!0)
    }, [n]),
    close: (0, D.useCallback)(() => {
      n(!1)
    }, [n]),
    toggle: (0, D.useCallback)(() => {
      n(!t)
    }, [n, t]),
    point: r,
    setPoint: i,
  }
}
function In(e, t = !0, n) {
  let [r, i] = (0, D.useState)(!0),
    a = r && t
  return (
    d(() => {
      if (!t && e.current)
        return fe(
          C(e.current, `opacity`, `0`),
          C(e.current, `clip`, `rect(0 0 0 0)`),
          C(e.current, `clip-path`, `inset(50%)`),
          C(e.current, `mask-image`, `linear-gradient(#0000, #0000)`),
        )
    }, [e, t]),
    d(() => {
      if (a && e.current && `getAnimations` in e.current)
        for (let t of e.current.getAnimations()) t instanceof CSSTransition && t.cancel()
    }, [e, a]),
    Rn(
      e,
      a,
      n,
      (0, D.useCallback)(() => i(!1), []),
    ),
    a
  )
}
function Ln(e, t, n) {
  let [r, i] = (0, D.useState)(t ? `open` : `closed`)
  switch (r) {
    case `open`:
      t || i(`exiting`)
      break
    case `closed`:
    case `exiting`:
      t && i(`open`)
  }
  let a = r === `exiting`
  return (
    Rn(
      e,
      a,
      n,
      (0, D.useCallback)(() => {
        i((e) => (e === `exiting` ? `closed` : e))
      }, []),
    ),
    a
  )
}
function Rn(e, t, n, r) {
  let i = (0, D.useRef)(null),
    a = pe(n)
  d(() => {
    if (t && e.current && i.current !== t) {
      if (((i.current = t), !(`getAnimations` in e.current))) {
        r()
        return
      }
      let n = a?.(e.current),
        o = e.current
          .getAnimations()
          .filter(
            (e) =>
              (typeof DocumentTimeline > `u` || e.timeline instanceof DocumentTimeline) && e.playState === `running`,
          )
      if (o.length === 0 && !n) {
        r()
        return
      }
      Promise.all([n, ...o.map((e) => e.finished)])
        .then(() => {
          ;(0, Oe.flushSync)(() => {
            r()
          })
        })
        .catch(() => {})
    }
    i.current = t
  }, [e, t, r])
}
var zn = (0, D.createContext)({})
function Bn(e, t) {
  let { role: n = `dialog`, isEntering: r } = e,
    i = b()
  i = e[`aria-label`] ? void 0 : i
  let o = b()
  o = n === `alertdialog` && !e[`aria-describedby`] ? o : void 0
  let s = (0, D.useRef)(!1)
  ;((0, D.useEffect)(() => {
    if (!r && t.current && !y(t.current)) {
      oe(t.current)
      let e = setTimeout(() => {
        ;(a() === t.current || a() === document.body) &&
          ((s.current = !0), t.current && (t.current.blur(), oe(t.current)), (s.current = !1))
      }, 500)
      return () => {
        clearTimeout(e)
      }
    }
  }, [t, r]),
    Mn(),
    (0, D.useRef)(!1),
    (0, D.useEffect)(() => {}))
  let c = e[`aria-describedby`] ?? o
  return {
    dialogProps: {
      ...g(e, { labelable: !0 }),
      role: n,
      tabIndex: -1,
      'aria-labelledby': e[`aria-labelledby`] ?? i,
      'aria-describedby': c,
      onBlur: (e) => {
        s.current && e.stopPropagation()
      },
    },
    titleProps: { id: i },
    contentProps: { id: o },
  }
}
var Vn = (0, D.createContext)(null),
  Hn = (0, D.createContext)(null),
  Un = (0, D.forwardRef)(function (e, t) {
    let n = e[`aria-labelledby`]
    ;[e, t] = u(e, t, Vn)
    let { dialogProps: r, titleProps: i, contentProps: a } = Bn({ ...e, 'aria-labelledby': n }, t),
      s = (0, D.useContext)(Hn)
    !r[`aria-label`] && !r[`aria-labelledby`] && e[`aria-labelledby`] && (r[`aria-labelledby`] = e[`aria-labelledby`])
    let c = f({
        defaultClassName: `react-aria-Dialog`,
        className: e.className,
        style: e.style,
        children: e.children,
        values: { close: s?.close || (() => {}) },
      }),
      l = g(e, { global: !0 })
    return D.createElement(
      E.section,
      { ...x(l, c, r), render: e.render, ref: t, slot: e.slot || void 0 },
      D.createElement(
        o,
        {
          values: [
            [ke, { slots: { [_]: {}, title: { ...i, level: 2 } } }],
            [zn, { slots: { [_]: {}, description: a } }],
            [re, { slots: { [_]: {}, close: { onPress: () => s?.close() } } }],
          ],
        },
        c.children,
      ),
    )
  })
function Wn(e, t, n) {
  let { overlayProps: r, underlayProps: i } = rt({ ...e, isOpen: t.isOpen, onClose: t.close }, n)
  ;(xt({ isDisabled: !t.isOpen, UNSTABLE_overrideFocus: e.UNSTABLE_overrideFocus }), Mn())
  let { isEntering: a } = e
  return (
    (0, D.useEffect)(() => {
      if (t.isOpen && n.current) return a ? Ie(n.current) : Fe([n.current], { shouldUseInert: !0 })
    }, [t.isOpen, a, n]),
    { modalProps: x(r), underlayProps: i }
  )
}
var $ = typeof document < `u` && window.visualViewport
function Gn() {
  let e = s(),
    t = (0, D.useRef)(null),
    [n, r] = (0, D.useState)(() => (e ? { width: 0, height: 0 } : Kn()))
  return (
    (0, D.useEffect)(() => {
      let e = (e) => {
          r((t) => (e.width === t.width && e.height === t.height ? t : e))
        },
        n = () => {
          ;($ && $.scale > 1) || e(Kn())
        },
        a = (n) => {
          ;($ && $.scale > 1) ||
            (K(i(n)) &&
              (t.current = _t((t) => {
                t || e({ width: document.documentElement.clientWidth, height: document.documentElement.clientHeight })
              })))
        }
      return (
        e(Kn()),
        he() && T() && window.addEventListener(`blur`, a, !0),
        $ ? $.addEventListener(`resize`, n) : window.addEventListener(`resize`, n),
        () => {
          ;(t.current?.(),
            he() && T() && window.removeEventListener(`blur`, a, !0),
            $ ? $.removeEventListener(`resize`, n) : window.removeEventListener(`resize`, n))
        }
      )
    }, []),
    n
  )
}
function Kn() {
  return {
    width: $ ? Math.min($.width * $.scale, document.documentElement.clientWidth) : document.documentElement.clientWidth,
    height: $ ? $.height * $.scale : document.documentElement.clientHeight,
  }
}
var qn = (0, D.createContext)(null),
  Jn = (0, D.createContext)(null),
  Yn = (0, D.forwardRef)(function (e, t) {
    if ((0, D.useContext)(Jn)) return D.createElement(er, { ...e, modalRef: t }, e.children)
    let {
      isDismissable: n,
      isKeyboardDismissDisabled: r,
      isOpen: i,
      defaultOpen: a,
      onOpenChange: o,
      children: s,
      isEntering: c,
      isExiting: l,
      UNSTABLE_portalContainer: u,
      shouldCloseOnInteractOutside: d,
      ...f
    } = e
    return D.createElement(
      Zn,
      {
        isDismissable: n,
        isKeyboardDismissDisabled: r,
        isOpen: i,
        defaultOpen: a,
        onOpenChange: o,
        isEntering: c,
        isExiting: l,
        UNSTABLE_portalContainer: u,
        shouldCloseOnInteractOutside: d,
      },
      D.createElement(er, { ...f, modalRef: t }, s),
    )
  })
function Xn(e, n) {
  ;[e, n] = u(e, n, qn)
  let r = (0, D.useContext)(Hn),
    i = Fn(e),
    a = e.isOpen != null || e.defaultOpen != null || !r ? i : r,
    o = t(n),
    c = (0, D.useRef)(null),
    l = Ln(o, a.isOpen, e.onExit),
    d = (0, D.useRef)(null),
    f = Ln(c, a.isOpen, (e) => d.current?.(e)),
    p = l || f || e.isExiting || !1,
    m = s()
  return (!a.isOpen && !p) || m
    ? null
    : D.createElement(Qn, { ...e, state: a, isExiting: p, overlayRef: o, modalRef: c, onExitRef: d })
}
var Zn = (0, D.forwardRef)(Xn)
function Qn({ UNSTABLE_portalContainer: e, UNSTABLE_deferUntilEntered: t, ...n }) {
  let r = n.modalRef,
    { state: i } = n,
    [a, s] = (0, D.useState)(!1),
    c = In(n.overlayRef, a, n.onEnter) || n.isEntering || !1,
    l = !!t && (!a || c),
    { modalProps: u, underlayProps: p } = Wn({ ...n, isEntering: l }, i, r),
    m = (0, D.useContext)(Vn),
    h = t ? $n(m, { isEntering: l }) : m,
    _ = f({
      ...n,
      defaultClassName: `react-aria-ModalOverlay`,
      values: { isEntering: c, isExiting: n.isExiting, state: i },
    }),
    v = Gn(),
    y,
    b
  if (typeof document < `u`) {
    let e = V(document.body) ? document.body : document.scrollingElement || document.documentElement,
      t = e.getBoundingClientRect().width % 1,
      n = e.getBoundingClientRect().height % 1
    ;((y = e.scrollWidth - t), (b = e.scrollHeight - n))
  }
  let ee = {
    ..._.style,
    '--visual-viewport-width': v.width + `px`,
    '--visual-viewport-height': v.height + `px`,
    '--page-width': y === void 0 ? void 0 : y + `px`,
    '--page-height': b === void 0 ? void 0 : b + `px`,
  }
  return (
    d(() => _t(() => s(!0)), []),
    D.createElement(
      jn,
      { isExiting: n.isExiting, portalContainer: e },
      D.createElement(
        E.div,
        {
          ...x(g(n, { global: !0 }), p),
          ..._,
          style: ee,
          ref: n.overlayRef,
          'data-entering': c || void 0,
          'data-exiting': n.isExiting || void 0,
        },
        D.createElement(
          o,
          {
            values: [
              [
                Jn,
                {
                  modalProps: u,
                  modalRef: r,
                  isExiting: n.isExiting,
                  onExitRef: n.onExitRef,
                  isOpen: a,
                  isDismissable: n.isDismissable,
                },
              ],
              [Hn, i],
              [Vn, h],
            ],
          },
          _.children,
        ),
      ),
    )
  )
}
function $n(e, t) {
  if (e && `slots` in e && e.slots) {
    let n = {}
    for (let r in e.slots) n[r] = { ...e.slots[r], ...t }
    return { ...e, slots: n }
  }
  return { ...e, ...t }
}
function er(e) {
  let { modalProps: n, modalRef: r, isExiting: i, onExitRef: a, isDismissable: o, isOpen: s } = (0, D.useContext)(Jn),
    l = (0, D.useContext)(Hn),
    u = (0, D.useMemo)(() => c(e.modalRef, r), [e.modalRef, r]),
    p = t(u),
    m = In(p, s, e.onEnter),
    h = f({ ...e, defaultClassName: `react-aria-Modal`, values: { isEntering: m, isExiting: i, state: l } })
  return (
    d(() => {
      a && (a.current = e.onExit)
    }),
    D.createElement(
      E.div,
      { ...x(g(e, { global: !0 }), n), ...h, ref: p, 'data-entering': m || void 0, 'data-exiting': i || void 0 },
      o && D.createElement(En, { onDismiss: l.close }),
      h.children,
    )
  )
}
var tr = ge()
function nr({ title: e, alert: t = !1, wide: n = !1, onClose: r, children: i }) {
  return (0, tr.jsx)(Zn, {
    isOpen: !0,
    isDismissable: !t,
    onOpenChange: (e) => !e && r(),
    className: `dialog-veil`,
    children: (0, tr.jsx)(Yn, {
      className: n ? `dialog-veil__box dialog-veil__box--wide` : `dialog-veil__box`,
      children: (0, tr.jsxs)(Un, {
        className: `dialog`,
        role: t ? `alertdialog` : `dialog`,
        children: [(0, tr.jsx)(Ae, { slot: `title`, level: 2, children: e }), i],
      }),
    }),
  })
}
export { nr as t }
