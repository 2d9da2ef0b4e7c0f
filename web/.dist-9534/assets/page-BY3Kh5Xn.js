var e = Object.create,
  t = Object.defineProperty,
  n = Object.getOwnPropertyDescriptor,
  r = Object.getOwnPropertyNames,
  i = Object.getPrototypeOf,
  a = Object.prototype.hasOwnProperty,
  o = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), (e = null)), t.exports),
  s = (e, i, o, s) => {
    if ((i && typeof i == `object`) || typeof i == `function`)
      for (var c = r(i), l = 0, u = c.length, d; l < u; l++)
        ((d = c[l]),
          !a.call(e, d) &&
            d !== o &&
            t(e, d, { get: ((e) => i[e]).bind(null, d), enumerable: !(s = n(i, d)) || s.enumerable }))
    return e
  },
  c = (n, r, o) => (
    (o = n == null ? {} : e(i(n))),
    s(r || !n || !n.__esModule || !a.call(n, `default`) ? t(o, `default`, { value: n, enumerable: !0 }) : o, n)
  ),
  l = o((e) => {
    var t = Symbol.for(`react.transitional.element`),
      n = Symbol.for(`react.portal`),
      r = Symbol.for(`react.fragment`),
      i = Symbol.for(`react.strict_mode`),
      a = Symbol.for(`react.profiler`),
      o = Symbol.for(`react.consumer`),
      s = Symbol.for(`react.context`),
      c = Symbol.for(`react.forward_ref`),
      l = Symbol.for(`react.suspense`),
      u = Symbol.for(`react.memo`),
      d = Symbol.for(`react.lazy`),
      f = Symbol.for(`react.activity`),
      p = Symbol.for(`react.view_transition`),
      m = Symbol.iterator
    function h(e) {
      return typeof e != `object` || !e
        ? null
        : ((e = (m && e[m]) || e[`@@iterator`]), typeof e == `function` ? e : null)
    }
    var g = {
        isMounted: function () {
          return !1
        },
        enqueueForceUpdate: function () {},
        enqueueReplaceState: function () {},
        enqueueSetState: function () {},
      },
      _ = Object.assign,
      v = {}
    function y(e, t, n) {
      ;((this.props = e), (this.context = t), (this.refs = v), (this.updater = n || g))
    }
    ;((y.prototype.isReactComponent = {}),
      (y.prototype.setState = function (e, t) {
        if (typeof e != `object` && typeof e != `function` && e != null)
          throw Error(
            `takes an object of state variables to update or a function which returns an object of state variables.`,
          )
        this.updater.enqueueSetState(this, e, t, `setState`)
      }),
      (y.prototype.forceUpdate = function (e) {
        this.updater.enqueueForceUpdate(this, e, `forceUpdate`)
      }))
    function b() {}
    b.prototype = y.prototype
    function x(e, t, n) {
      ;((this.props = e), (this.context = t), (this.refs = v), (this.updater = n || g))
    }
    var S = (x.prototype = new b())
    ;((S.constructor = x), _(S, y.prototype), (S.isPureReactComponent = !0))
    var C = Array.isArray
    function w() {}
    var T = { H: null, A: null, T: null, S: null },
      E = Object.prototype.hasOwnProperty
    function D(e, n, r) {
      var i = r.ref
      return { $$typeof: t, type: e, key: n, ref: i === void 0 ? null : i, props: r }
    }
    function O(e, t) {
      return D(e.type, t, e.props)
    }
    function k(e) {
      return typeof e == `object` && !!e && e.$$typeof === t
    }
    function A(e) {
      var t = { '=': `=0`, ':': `=2` }
      return (
        `$` +
        e.replace(/[=:]/g, function (e) {
          return t[e]
        })
      )
    }
    var j = /\/+/g
    function M(e, t) {
      return typeof e == `object` && e && e.key != null ? A(`` + e.key) : t.toString(36)
    }
    function N(e) {
      switch (e.status) {
        case `fulfilled`:
          return e.value
        case `rejected`:
          throw e.reason
        default:
          switch (
            (typeof e.status == `string`
              ? e.then(w, w)
              : ((e.status = `pending`),
                e.then(
                  function (t) {
                    e.status === `pending` && ((e.status = `fulfilled`), (e.value = t))
                  },
                  function (t) {
                    e.status === `pending` && ((e.status = `rejected`), (e.reason = t))
                  },
                )),
            e.status)
          ) {
            case `fulfilled`:
              return e.value
            case `rejected`:
              throw e.reason
          }
      }
      throw e
    }
    function P(e, r, i, a, o) {
      var s = typeof e
      ;(s === `undefined` || s === `boolean`) && (e = null)
      var c = !1
      if (e === null) c = !0
      else
        switch (s) {
          case `bigint`:
          case `string`:
          case `number`:
            c = !0
            break
          case `object`:
            switch (e.$$typeof) {
              case t:
              case n:
                c = !0
                break
              case d:
                return ((c = e._init), P(c(e._payload), r, i, a, o))
            }
        }
      if (c)
        return (
          (o = o(e)),
          (c = a === `` ? `.` + M(e, 0) : a),
          C(o)
            ? ((i = ``),
              c != null && (i = c.replace(j, `$&/`) + `/`),
              P(o, r, i, ``, function (e) {
                return e
              }))
            : o != null &&
              (k(o) &&
                (o = O(
                  o,
                  i + (o.key == null || (e && e.key === o.key) ? `` : (`` + o.key).replace(j, `$&/`) + `/`) + c,
                )),
              r.push(o)),
          1
        )
      c = 0
      var l = a === `` ? `.` : a + `:`
      if (C(e)) for (var u = 0; u < e.length; u++) ((a = e[u]), (s = l + M(a, u)), (c += P(a, r, i, s, o)))
      else if (((u = h(e)), typeof u == `function`))
        for (e = u.call(e), u = 0; !(a = e.next()).done;) ((a = a.value), (s = l + M(a, u++)), (c += P(a, r, i, s, o)))
      else if (s === `object`) {
        if (typeof e.then == `function`) return P(N(e), r, i, a, o)
        throw (
          (r = String(e)),
          Error(
            `Objects are not valid as a React child (found: ` +
              (r === `[object Object]` ? `object with keys {` + Object.keys(e).join(`, `) + `}` : r) +
              `). If you meant to render a collection of children, use an array instead.`,
          )
        )
      }
      return c
    }
    function F(e, t, n) {
      if (e == null) return e
      var r = [],
        i = 0
      return (
        P(e, r, ``, ``, function (e) {
          return t.call(n, e, i++)
        }),
        r
      )
    }
    function I(e) {
      if (e._status === -1) {
        var t = e._result,
          n = t()
        ;(n.then(
          function (t) {
            ;(e._status === 0 || e._status === -1) &&
              ((e._status = 1), (e._result = t), n.status === void 0 && ((n.status = `fulfilled`), (n.value = t)))
          },
          function (t) {
            ;(e._status === 0 || e._status === -1) &&
              ((e._status = 2), (e._result = t), n.status === void 0 && ((n.status = `rejected`), (n.reason = t)))
          },
        ),
          e._status === -1 && ((e._status = 0), (e._result = n)))
      }
      if (e._status === 1) return e._result.default
      throw e._result
    }
    var L =
      typeof reportError == `function`
        ? reportError
        : function (e) {
            if (typeof window == `object` && typeof window.ErrorEvent == `function`) {
              var t = new window.ErrorEvent(`error`, {
                bubbles: !0,
                cancelable: !0,
                message: typeof e == `object` && e && typeof e.message == `string` ? String(e.message) : String(e),
                error: e,
              })
              if (!window.dispatchEvent(t)) return
            } else if (typeof process == `object` && typeof process.emit == `function`) {
              process.emit(`uncaughtException`, e)
              return
            }
            console.error(e)
          }
    function ee(e) {
      var t = T.T,
        n = {}
      ;((n.types = t === null ? null : t.types), (T.T = n))
      try {
        var r = e(),
          i = T.S
        ;(i !== null && i(n, r), typeof r == `object` && r && typeof r.then == `function` && r.then(w, L))
      } catch (e) {
        L(e)
      } finally {
        ;(t !== null && n.types !== null && (t.types = n.types), (T.T = t))
      }
    }
    function te(e) {
      var t = T.T
      if (t !== null) {
        var n = t.types
        n === null ? (t.types = [e]) : n.indexOf(e) === -1 && n.push(e)
      } else ee(te.bind(null, e))
    }
    var R = {
      map: F,
      forEach: function (e, t, n) {
        F(
          e,
          function () {
            t.apply(this, arguments)
          },
          n,
        )
      },
      count: function (e) {
        var t = 0
        return (
          F(e, function () {
            t++
          }),
          t
        )
      },
      toArray: function (e) {
        return (
          F(e, function (e) {
            return e
          }) || []
        )
      },
      only: function (e) {
        if (!k(e)) throw Error(`React.Children.only expected to receive a single React element child.`)
        return e
      },
    }
    ;((e.Activity = f),
      (e.Children = R),
      (e.Component = y),
      (e.Fragment = r),
      (e.Profiler = a),
      (e.PureComponent = x),
      (e.StrictMode = i),
      (e.Suspense = l),
      (e.ViewTransition = p),
      (e.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = T),
      (e.__COMPILER_RUNTIME = {
        __proto__: null,
        c: function (e) {
          return T.H.useMemoCache(e)
        },
      }),
      (e.addTransitionType = te),
      (e.cache = function (e) {
        return function () {
          return e.apply(null, arguments)
        }
      }),
      (e.cacheSignal = function () {
        return null
      }),
      (e.cloneElement = function (e, t, n) {
        if (e == null) throw Error(`The argument must be a React element, but you passed ` + e + `.`)
        var r = _({}, e.props),
          i = e.key
        if (t != null)
          for (a in (t.key !== void 0 && (i = `` + t.key), t))
            !E.call(t, a) ||
              a === `key` ||
              a === `__self` ||
              a === `__source` ||
              (a === `ref` && t.ref === void 0) ||
              (r[a] = t[a])
        var a = arguments.length - 2
        if (a === 1) r.children = n
        else if (1 < a) {
          for (var o = Array(a), s = 0; s < a; s++) o[s] = arguments[s + 2]
          r.children = o
        }
        return D(e.type, i, r)
      }),
      (e.createContext = function (e) {
        return (
          (e = { $$typeof: s, _currentValue: e, _currentValue2: e, _threadCount: 0, Provider: null, Consumer: null }),
          (e.Provider = e),
          (e.Consumer = { $$typeof: o, _context: e }),
          e
        )
      }),
      (e.createElement = function (e, t, n) {
        var r,
          i = {},
          a = null
        if (t != null)
          for (r in (t.key !== void 0 && (a = `` + t.key), t))
            E.call(t, r) && r !== `key` && r !== `__self` && r !== `__source` && (i[r] = t[r])
        var o = arguments.length - 2
        if (o === 1) i.children = n
        else if (1 < o) {
          for (var s = Array(o), c = 0; c < o; c++) s[c] = arguments[c + 2]
          i.children = s
        }
        if (e && e.defaultProps) for (r in ((o = e.defaultProps), o)) i[r] === void 0 && (i[r] = o[r])
        return D(e, a, i)
      }),
      (e.createRef = function () {
        return { current: null }
      }),
      (e.forwardRef = function (e) {
        return { $$typeof: c, render: e }
      }),
      (e.isValidElement = k),
      (e.lazy = function (e) {
        return { $$typeof: d, _payload: { _status: -1, _result: e }, _init: I }
      }),
      (e.memo = function (e, t) {
        return { $$typeof: u, type: e, compare: t === void 0 ? null : t }
      }),
      (e.startTransition = ee),
      (e.unstable_useCacheRefresh = function () {
        return T.H.useCacheRefresh()
      }),
      (e.use = function (e) {
        return T.H.use(e)
      }),
      (e.useActionState = function (e, t, n) {
        return T.H.useActionState(e, t, n)
      }),
      (e.useCallback = function (e, t) {
        return T.H.useCallback(e, t)
      }),
      (e.useContext = function (e) {
        return T.H.useContext(e)
      }),
      (e.useDebugValue = function () {}),
      (e.useDeferredValue = function (e, t) {
        return T.H.useDeferredValue(e, t)
      }),
      (e.useEffect = function (e, t) {
        return T.H.useEffect(e, t)
      }),
      (e.useEffectEvent = function (e) {
        return T.H.useEffectEvent(e)
      }),
      (e.useId = function () {
        return T.H.useId()
      }),
      (e.useImperativeHandle = function (e, t, n) {
        return T.H.useImperativeHandle(e, t, n)
      }),
      (e.useInsertionEffect = function (e, t) {
        return T.H.useInsertionEffect(e, t)
      }),
      (e.useLayoutEffect = function (e, t) {
        return T.H.useLayoutEffect(e, t)
      }),
      (e.useMemo = function (e, t) {
        return T.H.useMemo(e, t)
      }),
      (e.useOptimistic = function (e, t) {
        return T.H.useOptimistic(e, t)
      }),
      (e.useReducer = function (e, t, n) {
        return T.H.useReducer(e, t, n)
      }),
      (e.useRef = function (e) {
        return T.H.useRef(e)
      }),
      (e.useState = function (e) {
        return T.H.useState(e)
      }),
      (e.useSyncExternalStore = function (e, t, n) {
        return T.H.useSyncExternalStore(e, t, n)
      }),
      (e.useTransition = function () {
        return T.H.useTransition()
      }),
      (e.version = `19.3.1`))
  }),
  u = o((e, t) => {
    t.exports = l()
  }),
  d = o((e) => {
    var t = Symbol.for(`react.transitional.element`),
      n = Symbol.for(`react.fragment`)
    function r(e, n, r) {
      var i = null
      if ((r !== void 0 && (i = `` + r), n.key !== void 0 && (i = `` + n.key), `key` in n))
        for (var a in ((r = {}), n)) a !== `key` && (r[a] = n[a])
      else r = n
      return ((n = r.ref), { $$typeof: t, type: e, key: i, ref: n === void 0 ? null : n, props: r })
    }
    ;((e.Fragment = n), (e.jsx = r), (e.jsxs = r))
  }),
  f = o((e, t) => {
    t.exports = d()
  }),
  p = c(u(), 1),
  m = f(),
  h = p.createContext(void 0),
  g = (e) => {
    let t = p.useContext(h)
    if (e) return e
    if (!t) throw Error(`No QueryClient set, use QueryClientProvider to set one`)
    return t
  },
  _ = ({ client: e, children: t }) => (
    p.useEffect(
      () => (
        e.mount(),
        () => {
          e.unmount()
        }
      ),
      [e],
    ),
    (0, m.jsx)(h.Provider, { value: e, children: t })
  ),
  v = {
    setTimeout: (e, t) => setTimeout(e, t),
    clearTimeout: (e) => clearTimeout(e),
    setInterval: (e, t) => setInterval(e, t),
    clearInterval: (e) => clearInterval(e),
  },
  y = new (class {
    #e = v
    setTimeoutProvider(e) {
      this.#e = e
    }
    setTimeout(e, t) {
      return this.#e.setTimeout(e, t)
    }
    clearTimeout(e) {
      this.#e.clearTimeout(e)
    }
    setInterval(e, t) {
      return this.#e.setInterval(e, t)
    }
    clearInterval(e) {
      this.#e.clearInterval(e)
    }
  })()
function b(e) {
  setTimeout(e, 0)
}
var x = typeof window > `u` || `Deno` in globalThis
function S() {}
function C(e, t) {
  return typeof e == `function` ? e(t) : e
}
function w(e) {
  return typeof e == `number` && e >= 0 && e !== 1 / 0
}
function T(e, t) {
  return Math.max(e + (t || 0) - Date.now(), 0)
}
function E(e, t) {
  return typeof e == `function` ? e(t) : e
}
function D(e, t) {
  let { type: n = `all`, exact: r, fetchStatus: i, predicate: a, queryKey: o, stale: s } = e
  if (o) {
    if (r) {
      if (t.queryHash !== k(o, t.options)) return !1
    } else if (!j(t.queryKey, o)) return !1
  }
  if (n !== `all`) {
    let e = t.isActive()
    if ((n === `active` && !e) || (n === `inactive` && e)) return !1
  }
  return !((typeof s == `boolean` && t.isStale() !== s) || (i && i !== t.state.fetchStatus) || (a && !a(t)))
}
function O(e, t) {
  let { exact: n, status: r, predicate: i, mutationKey: a } = e
  if (a) {
    if (!t.options.mutationKey) return !1
    if (n) {
      if (A(t.options.mutationKey) !== A(a)) return !1
    } else if (!j(t.options.mutationKey, a)) return !1
  }
  return !((r && t.state.status !== r) || (i && !i(t)))
}
function k(e, t) {
  return (t?.queryKeyHashFn || A)(e)
}
function A(e) {
  return JSON.stringify(e, (e, t) =>
    I(t)
      ? Object.keys(t)
          .sort()
          .reduce((e, n) => ((e[n] = t[n]), e), {})
      : t,
  )
}
function j(e, t) {
  if (e === t) return !0
  if (typeof e != typeof t) return !1
  if (e && t && typeof e == `object` && typeof t == `object`) {
    if (Array.isArray(e) && Array.isArray(t)) {
      if (t.length > e.length) return !1
      for (let n = 0; n < t.length; n++) if (!j(e[n], t[n])) return !1
      return !0
    }
    let n = Object.keys(t)
    for (let r of n) if (!j(e[r], t[r])) return !1
    return !0
  }
  return !1
}
var M = Object.prototype.hasOwnProperty
function N(e, t, n = 0) {
  if (e === t) return e
  if (n > 500) return t
  let r = F(e) && F(t)
  if (!r && !(I(e) && I(t))) return t
  let i = (r ? e : Object.keys(e)).length,
    a = r ? t : Object.keys(t),
    o = a.length,
    s = r ? Array(o) : {},
    c = 0
  for (let l = 0; l < o; l++) {
    let o = r ? l : a[l],
      u = e[o],
      d = t[o]
    if (u === d) {
      ;((s[o] = u), (r ? l < i : M.call(e, o)) && c++)
      continue
    }
    if (u === null || d === null || typeof u != `object` || typeof d != `object`) {
      s[o] = d
      continue
    }
    let f = N(u, d, n + 1)
    ;((s[o] = f), f === u && c++)
  }
  return i === o && c === i ? e : s
}
function P(e, t) {
  if (!t || Object.keys(e).length !== Object.keys(t).length) return !1
  for (let n of Object.keys(e)) if (!M.call(t, n) || e[n] !== t[n]) return !1
  return !0
}
function F(e) {
  return Array.isArray(e) && e.length === Object.keys(e).length
}
function I(e) {
  if (!L(e)) return !1
  let t = Object.getPrototypeOf(e),
    n = t?.constructor
  if (n === void 0) return !0
  if (typeof n != `function`) return !1
  let r = n.prototype
  return !(!L(r) || !r.hasOwnProperty(`isPrototypeOf`) || t !== Object.prototype)
}
function L(e) {
  return Object.prototype.toString.call(e) === `[object Object]`
}
function ee(e) {
  return new Promise((t) => {
    y.setTimeout(t, e)
  })
}
function te(e, t, n) {
  return typeof n.structuralSharing == `function` ? n.structuralSharing(e, t) : n.structuralSharing === !1 ? t : N(e, t)
}
function R(e, t, n = 0) {
  let r = [...e, t]
  return n && r.length > n ? r.slice(-n) : r
}
function ne(e, t, n = 0) {
  let r = [t, ...e]
  return n && r.length > n ? r.slice(0, n) : r
}
var re = Symbol()
function z(e, t) {
  return !e.queryFn && t?.initialPromise
    ? () => t.initialPromise
    : !e.queryFn || e.queryFn === re
      ? () => Promise.reject(Error(`Missing queryFn: '${e.queryHash}'`))
      : e.queryFn
}
function B(e, t) {
  return typeof e == `function` ? e(...t) : !!e
}
var V = Symbol()
function ie(e, t, n, r) {
  let i = !1,
    a
  return (
    Object.defineProperties(e, {
      [V]: { value: r },
      signal: {
        enumerable: !0,
        get: () => ((a ??= t()), i || ((i = !0), a.aborted ? n() : a.addEventListener(`abort`, n, { once: !0 })), a),
      },
    }),
    e
  )
}
var ae = () => x,
  oe = () => ae(),
  se = class {
    constructor() {
      ;((this.listeners = new Set()), (this.subscribe = this.subscribe.bind(this)))
    }
    subscribe(e) {
      return (
        this.listeners.add(e),
        this.onSubscribe(),
        () => {
          ;(this.listeners.delete(e), this.onUnsubscribe())
        }
      )
    }
    hasListeners() {
      return this.listeners.size > 0
    }
    onSubscribe() {}
    onUnsubscribe() {}
  },
  ce = new (class extends se {
    #e
    #t
    #n
    constructor() {
      ;(super(),
        (this.#n = (e) => {
          if (typeof window < `u` && window.addEventListener) {
            let t = () => e()
            return (
              window.addEventListener(`visibilitychange`, t, !1),
              () => {
                window.removeEventListener(`visibilitychange`, t)
              }
            )
          }
        }))
    }
    onSubscribe() {
      this.#t || this.setEventListener(this.#n)
    }
    onUnsubscribe() {
      this.hasListeners() || (this.#t?.(), (this.#t = void 0))
    }
    setEventListener(e) {
      ;((this.#n = e),
        this.#t?.(),
        (this.#t = e((e) => {
          typeof e == `boolean` ? this.setFocused(e) : this.onFocus()
        })))
    }
    setFocused(e) {
      this.#e !== e && ((this.#e = e), this.onFocus())
    }
    onFocus() {
      let e = this.isFocused()
      this.listeners.forEach((t) => {
        t(e)
      })
    }
    isFocused() {
      return typeof this.#e == `boolean` ? this.#e : globalThis.document?.visibilityState !== `hidden`
    }
  })(),
  H = b
function le() {
  let e = [],
    t = 0,
    n = (e) => {
      e()
    },
    r = (e) => {
      e()
    },
    i = H,
    a = (r) => {
      t
        ? e.push(r)
        : i(() => {
            n(r)
          })
    },
    o = () => {
      let t = e
      ;((e = []),
        t.length &&
          i(() => {
            r(() => {
              t.forEach((e) => {
                n(e)
              })
            })
          }))
    }
  return {
    batch: (e) => {
      let n
      t++
      try {
        n = e()
      } finally {
        ;(t--, t || o())
      }
      return n
    },
    batchCalls:
      (e) =>
      (...t) => {
        a(() => {
          e(...t)
        })
      },
    schedule: a,
    setNotifyFunction: (e) => {
      n = e
    },
    setBatchNotifyFunction: (e) => {
      r = e
    },
    setScheduler: (e) => {
      i = e
    },
  }
}
var ue = le(),
  de = new (class extends se {
    #e = !0
    #t
    #n
    constructor() {
      ;(super(),
        (this.#n = (e) => {
          if (typeof window < `u` && window.addEventListener) {
            let t = () => e(!0),
              n = () => e(!1)
            return (
              window.addEventListener(`online`, t, !1),
              window.addEventListener(`offline`, n, !1),
              () => {
                ;(window.removeEventListener(`online`, t), window.removeEventListener(`offline`, n))
              }
            )
          }
        }))
    }
    onSubscribe() {
      this.#t || this.setEventListener(this.#n)
    }
    onUnsubscribe() {
      this.hasListeners() || (this.#t?.(), (this.#t = void 0))
    }
    setEventListener(e) {
      ;((this.#n = e), this.#t?.(), (this.#t = e(this.setOnline.bind(this))))
    }
    setOnline(e) {
      this.#e !== e &&
        ((this.#e = e),
        this.listeners.forEach((t) => {
          t(e)
        }))
    }
    isOnline() {
      return this.#e
    }
  })()
function fe(e) {
  return Math.min(1e3 * 2 ** e, 3e4)
}
function pe(e) {
  return (e ?? `online`) !== `online` || de.isOnline()
}
var me = class extends Error {
  constructor(e) {
    ;(super(`CancelledError`), (this.revert = e?.revert), (this.silent = e?.silent))
  }
}
function he(e) {
  let t = !1,
    n = 0,
    r,
    i = `pending`,
    a,
    o,
    s = new Promise((e, t) => {
      ;((a = e), (o = t))
    })
  s.catch(S)
  let c = () => i !== `pending`,
    l = (t) => {
      if (!c()) {
        let n = new me(t)
        ;(h(n), e.onCancel?.(n))
      }
    },
    u = () => {
      t = !0
    },
    d = () => {
      t = !1
    },
    f = () => ce.isFocused() && (e.networkMode === `always` || de.isOnline()) && e.canRun(),
    p = () => pe(e.networkMode) && e.canRun(),
    m = (e) => {
      c() || (r?.(), (i = `resolved`), a(e))
    },
    h = (e) => {
      c() || (r?.(), (i = `rejected`), o(e))
    },
    g = (t) =>
      new Promise((n) => {
        ;((r = (e) => {
          ;(c() || t()) && n(e)
        }),
          e.onPause?.())
      }).then(() => {
        ;((r = void 0), c() || e.onContinue?.())
      }),
    _ = () => {
      if (c()) return
      let r,
        i = n === 0 ? e.initialPromise : void 0
      try {
        r = i ?? e.fn()
      } catch (e) {
        r = Promise.reject(e)
      }
      Promise.resolve(r)
        .then(m)
        .catch((r) => {
          if (c()) return
          let i = e.retry ?? (oe() ? 0 : 3),
            a = e.retryDelay ?? fe,
            o = typeof a == `function` ? a(n, r) : a,
            s = i === !0 || (typeof i == `number` && n < i) || (typeof i == `function` && i(n, r))
          t || !s
            ? h(r)
            : (n++,
              e.onFail?.(n, r),
              ee(o)
                .then(() => (c() || f() ? void 0 : g(f)))
                .then(() => {
                  t ? h(r) : _()
                }))
        })
    }
  return {
    promise: s,
    status: () => i,
    cancel: l,
    continue: () => (r?.(), s),
    cancelRetry: u,
    continueRetry: d,
    canStart: p,
    start: () => (p() ? _() : g(p).then(_), s),
  }
}
function ge(e) {
  return {
    onFetch: (t, n) => {
      let r = t.options,
        i = t.fetchOptions?.meta?.fetchMore?.direction,
        a = t.state.data?.pages || [],
        o = t.state.data?.pageParams || [],
        s = { pages: [], pageParams: [] },
        c = 0,
        l = async () => {
          let n = !1,
            l = t,
            u = (e) => {
              ie(
                e,
                () => t.signal,
                () => (n = !0),
                l[V],
              )
            },
            d = z(t.options, t.fetchOptions),
            f = async (e, r, i) => {
              if (n) return Promise.reject(t.signal.reason)
              if (r == null && e.pages.length) return Promise.resolve(e)
              let a = (() => {
                  let e = {
                    client: t.client,
                    queryKey: t.queryKey,
                    pageParam: r,
                    direction: i ? `backward` : `forward`,
                    meta: t.options.meta,
                  }
                  return (u(e), e)
                })(),
                o = await d(a),
                { maxPages: s } = t.options,
                c = i ? ne : R
              return { pages: c(e.pages, o, s), pageParams: c(e.pageParams, r, s) }
            }
          if (i && a.length) {
            let e = i === `backward`,
              t = e ? ve : _e,
              n = { pages: a, pageParams: o }
            s = await f(n, t(r, n), e)
          } else {
            let t = e ?? a.length
            do {
              let e = c === 0 ? (o[0] === void 0 ? r.initialPageParam : o[0]) : _e(r, s)
              if (c > 0 && e == null) break
              ;((s = await f(s, e)), c++)
            } while (c < t)
          }
          return s
        }
      t.fetchFn = t.options.persister
        ? () =>
            t.options.persister?.(
              l,
              { client: t.client, queryKey: t.queryKey, meta: t.options.meta, signal: t.signal },
              n,
            )
        : l
    },
  }
}
function _e(e, { pages: t, pageParams: n }) {
  let r = t.length - 1
  return t.length > 0 ? e.getNextPageParam(t[r], t, n[r], n) : void 0
}
function ve(e, { pages: t, pageParams: n }) {
  return t.length > 0 ? e.getPreviousPageParam?.(t[0], t, n[0], n) : void 0
}
function ye(e, t) {
  return t ? _e(e, t) != null : !1
}
function be(e, t) {
  return !t || !e.getPreviousPageParam ? !1 : ve(e, t) != null
}
var xe = class {
    #e
    destroy() {
      this.clearGcTimeout()
    }
    scheduleGc() {
      ;(this.clearGcTimeout(),
        w(this.gcTime) &&
          (this.#e = y.setTimeout(() => {
            this.optionalRemove()
          }, this.gcTime)))
    }
    updateGcTime(e) {
      this.gcTime = Math.max(this.gcTime || 0, e ?? (oe() ? 1 / 0 : 3e5))
    }
    clearGcTimeout() {
      this.#e !== void 0 && (y.clearTimeout(this.#e), (this.#e = void 0))
    }
  },
  Se = class extends xe {
    #e
    #t
    #n
    #r
    #i
    #a
    #o
    #s
    #c
    constructor(e) {
      ;(super(),
        (this.#c = !1),
        (this.#s = e.defaultOptions),
        this.setOptions(e.options),
        (this.observers = []),
        (this.#i = e.client),
        (this.#r = this.#i.getQueryCache()),
        (this.queryKey = e.queryKey),
        (this.queryHash = e.queryHash),
        (this.#t = Te(this.options)),
        (this.state = e.state ?? this.#t),
        this.scheduleGc())
    }
    get meta() {
      return this.options.meta
    }
    get queryType() {
      return this.#e
    }
    get promise() {
      return this.#a?.promise
    }
    setOptions(e) {
      if (
        ((this.options = { ...this.#s, ...e }),
        e?._type && (this.#e = e._type),
        this.updateGcTime(this.options.gcTime),
        this.state && this.state.data === void 0)
      ) {
        let e = Te(this.options)
        e.data !== void 0 && (this.setState(we(e.data, e.dataUpdatedAt)), (this.#t = e))
      }
    }
    optionalRemove() {
      !this.observers.length && this.state.fetchStatus === `idle` && this.#r.remove(this)
    }
    setData(e, t) {
      let n = te(this.state.data, e, this.options)
      return (this.#l({ data: n, type: `success`, dataUpdatedAt: t?.updatedAt, manual: t?.manual }), n)
    }
    setState(e) {
      this.#l({ type: `setState`, state: e })
    }
    cancel(e) {
      let t = this.#a?.promise
      return (this.#a?.cancel(e), t ? t.then(S).catch(S) : Promise.resolve())
    }
    destroy() {
      ;(super.destroy(), this.cancel({ silent: !0 }))
    }
    get resetState() {
      return this.#t
    }
    reset() {
      ;(this.destroy(), this.setState(this.resetState))
    }
    isActive() {
      return this.observers.some((e) => E(e.options.enabled, this) !== !1)
    }
    isDisabled() {
      return this.getObserversCount() > 0 ? !this.isActive() : this.options.queryFn === re || !this.isFetched()
    }
    isFetched() {
      return this.state.dataUpdateCount + this.state.errorUpdateCount > 0
    }
    isStatic() {
      return (
        this.state.data !== void 0 &&
        this.getObserversCount() > 0 &&
        this.observers.some((e) => E(e.options.staleTime, this) === `static`)
      )
    }
    isStale() {
      return this.getObserversCount() > 0
        ? this.observers.some((e) => e.getCurrentResult().isStale)
        : this.state.data === void 0 || this.state.isInvalidated
    }
    isStaleByTime(e = 0) {
      return this.state.data === void 0
        ? !0
        : e === `static`
          ? !1
          : this.state.isInvalidated
            ? !0
            : !T(this.state.dataUpdatedAt, e)
    }
    onFocus() {
      ;(this.observers.find((e) => e.shouldFetchOnWindowFocus())?.refetch({ cancelRefetch: !1 }), this.#a?.continue())
    }
    onOnline() {
      ;(this.observers.find((e) => e.shouldFetchOnReconnect())?.refetch({ cancelRefetch: !1 }), this.#a?.continue())
    }
    addObserver(e) {
      this.observers.includes(e) ||
        (this.observers.push(e),
        this.clearGcTimeout(),
        this.#r.notify({ type: `observerAdded`, query: this, observer: e }))
    }
    removeObserver(e) {
      let t = this.observers.indexOf(e)
      t !== -1 &&
        (this.observers.splice(t, 1),
        this.observers.length ||
          (this.#a &&
            (this.#c || (this.state.fetchStatus === `paused` && this.state.status === `pending`)
              ? this.#a.cancel({ revert: !0 })
              : this.#a.cancelRetry()),
          this.scheduleGc()),
        this.#r.notify({ type: `observerRemoved`, query: this, observer: e }))
    }
    getObserversCount() {
      return this.observers.length
    }
    invalidate() {
      this.state.isInvalidated || this.#l({ type: `invalidate` })
    }
    async fetch(e, t) {
      if (this.state.fetchStatus !== `idle` && this.#a?.status() !== `rejected`) {
        if (this.state.data !== void 0 && t?.cancelRefetch) this.cancel({ silent: !0 })
        else if (this.#a && this.#o) return (this.#a.continueRetry(), this.#o)
      }
      if ((e && this.setOptions(e), !this.options.queryFn)) {
        let e = this.observers.find((e) => e.options.queryFn)
        e && this.setOptions(e.options)
      }
      let n = new AbortController(),
        r = (e) => {
          Object.defineProperties(e, {
            [V]: { value: n.signal, enumerable: !0 },
            signal: { enumerable: !0, get: () => ((this.#c = !0), n.signal) },
          })
        },
        i = () => {
          let e = z(this.options, t),
            n = (() => {
              let e = { client: this.#i, queryKey: this.queryKey, meta: this.meta }
              return (r(e), e)
            })()
          return ((this.#c = !1), this.options.persister ? this.options.persister(e, n, this) : e(n))
        },
        a = (() => {
          let e = {
            fetchOptions: t,
            options: this.options,
            queryKey: this.queryKey,
            client: this.#i,
            state: this.state,
            fetchFn: i,
          }
          return (r(e), e)
        })()
      ;((this.#e === `infinite` ? ge(this.options.pages) : this.options.behavior)?.onFetch(a, this),
        (this.#n = this.state),
        (this.state.fetchStatus === `idle` || this.state.fetchMeta !== a.fetchOptions?.meta) &&
          this.#l({ type: `fetch`, meta: a.fetchOptions?.meta }))
      let o = (this.#a = he({
          initialPromise: t?.initialPromise,
          fn: a.fetchFn,
          onCancel: (e) => {
            ;(e instanceof me && e.revert && this.setState({ ...this.#n, fetchStatus: `idle` }), n.abort())
          },
          onFail: (e, t) => {
            this.#l({ type: `failed`, failureCount: e, error: t })
          },
          onPause: () => {
            this.#l({ type: `pause` })
          },
          onContinue: () => {
            this.#l({ type: `continue` })
          },
          retry: a.options.retry,
          retryDelay: a.options.retryDelay,
          networkMode: a.options.networkMode,
          canRun: () => !0,
        })),
        s = (async () => {
          try {
            let e = await o.promise
            if (e === void 0) throw Error(`${this.queryHash} data is undefined`)
            return (
              this.setData(e),
              this.#r.config.onSuccess?.(e, this),
              this.#r.config.onSettled?.(e, this.state.error, this),
              e
            )
          } catch (e) {
            if (e instanceof me) {
              if (e.silent) {
                if (this.#a !== o && this.#o) return this.#o
                throw e
              }
              if (e.revert) {
                if (this.state.data === void 0) throw e
                return this.state.data
              }
            }
            throw (
              this.#l({ type: `error`, error: e }),
              this.#r.config.onError?.(e, this),
              this.#r.config.onSettled?.(this.state.data, e, this),
              e
            )
          } finally {
            ;(this.#a === o && ((this.#a = void 0), (this.#o = void 0)), this.scheduleGc())
          }
        })()
      return ((this.#o = s), o.start(), s)
    }
    #l(e) {
      let t = (t) => {
        switch (e.type) {
          case `failed`:
            return { ...t, fetchFailureCount: e.failureCount, fetchFailureReason: e.error }
          case `pause`:
            return { ...t, fetchStatus: `paused` }
          case `continue`:
            return { ...t, fetchStatus: `fetching` }
          case `fetch`:
            return { ...t, ...Ce(t.data, this.options), fetchMeta: e.meta ?? null }
          case `success`: {
            let n = {
              ...t,
              ...we(e.data, e.dataUpdatedAt),
              dataUpdateCount: t.dataUpdateCount + 1,
              ...(!e.manual && { fetchStatus: `idle`, fetchFailureCount: 0, fetchFailureReason: null }),
            }
            return ((this.#n = e.manual ? n : void 0), n)
          }
          case `error`: {
            let n = e.error
            return {
              ...t,
              error: n,
              errorUpdateCount: t.errorUpdateCount + 1,
              errorUpdatedAt: Date.now(),
              fetchFailureCount: t.fetchFailureCount + 1,
              fetchFailureReason: n,
              fetchStatus: `idle`,
              status: `error`,
              isInvalidated: !0,
            }
          }
          case `invalidate`:
            return { ...t, isInvalidated: !0 }
          case `setState`:
            return { ...t, ...e.state }
        }
      }
      ;((this.state = t(this.state)),
        ue.batch(() => {
          ;(this.observers.slice().forEach((e) => {
            e.onQueryUpdate()
          }),
            this.#r.notify({ query: this, type: `updated`, action: e }))
        }))
    }
  }
function Ce(e, t) {
  return {
    fetchFailureCount: 0,
    fetchFailureReason: null,
    fetchStatus: pe(t.networkMode) ? `fetching` : `paused`,
    ...(e === void 0 && { error: null, status: `pending` }),
  }
}
function we(e, t) {
  return { data: e, dataUpdatedAt: t ?? Date.now(), error: null, isInvalidated: !1, status: `success` }
}
function Te(e) {
  let t = typeof e.initialData == `function` ? e.initialData() : e.initialData,
    n = t !== void 0,
    r = n ? (typeof e.initialDataUpdatedAt == `function` ? e.initialDataUpdatedAt() : e.initialDataUpdatedAt) : 0
  return {
    data: t,
    dataUpdateCount: 0,
    dataUpdatedAt: n ? (r ?? Date.now()) : 0,
    error: null,
    errorUpdateCount: 0,
    errorUpdatedAt: 0,
    fetchFailureCount: 0,
    fetchFailureReason: null,
    fetchMeta: null,
    isInvalidated: !1,
    status: n ? `success` : `pending`,
    fetchStatus: `idle`,
  }
}
var Ee = class extends se {
  #e
  #t = void 0
  #n = void 0
  #r = void 0
  #i
  #a
  #o
  #s
  #c
  #l
  #u
  #d
  #f
  #p = new Set()
  constructor(e, t) {
    ;(super(), (this.options = t), (this.#e = e), (this.#o = null), this.bindMethods(), this.setOptions(t))
  }
  bindMethods() {
    this.refetch = this.refetch.bind(this)
  }
  onSubscribe() {
    this.listeners.size === 1 &&
      (this.#t.addObserver(this), Oe(this.#t, this.options) ? this.#m() : this.updateResult(), this.#y())
  }
  onUnsubscribe() {
    this.hasListeners() || this.destroy()
  }
  shouldFetchOnReconnect() {
    return ke(this.#t, this.options, this.options.refetchOnReconnect)
  }
  shouldFetchOnWindowFocus() {
    return ke(this.#t, this.options, this.options.refetchOnWindowFocus)
  }
  destroy() {
    ;((this.listeners = new Set()), this.#b(), this.#x(), this.#t.removeObserver(this))
  }
  setOptions(e) {
    let t = this.options,
      n = this.#t
    if (
      ((this.options = this.#e.defaultQueryOptions(e)),
      this.options.enabled !== void 0 &&
        typeof this.options.enabled != `boolean` &&
        typeof this.options.enabled != `function` &&
        typeof E(this.options.enabled, this.#t) != `boolean`)
    )
      throw Error(`Expected enabled to be a boolean or a callback that returns a boolean`)
    ;(this.#S(),
      this.#t.setOptions(this.options),
      t._defaulted &&
        !P(this.options, t) &&
        this.#e.getQueryCache().notify({ type: `observerOptionsUpdated`, query: this.#t, observer: this }))
    let r = this.hasListeners()
    ;(r && Ae(this.#t, n, this.options, t) && this.#m(),
      this.updateResult(),
      r &&
        (this.#t !== n ||
          E(this.options.enabled, this.#t) !== E(t.enabled, this.#t) ||
          E(this.options.staleTime, this.#t) !== E(t.staleTime, this.#t)) &&
        this.#g())
    let i = this.#_()
    r && (this.#t !== n || E(this.options.enabled, this.#t) !== E(t.enabled, this.#t) || i !== this.#f) && this.#v(i)
  }
  getOptimisticResult(e) {
    let t = this.#e.getQueryCache().build(this.#e, e),
      n = this.createResult(t, e)
    return (P(this.getCurrentResult(), n) || ((this.#r = n), (this.#a = this.options), (this.#i = this.#t.state)), n)
  }
  getCurrentResult() {
    return this.#r
  }
  trackResult(e, t) {
    return new Proxy(e, { get: (e, n) => (this.trackProp(n), t?.(n), Reflect.get(e, n)) })
  }
  trackProp(e) {
    this.#p.add(e)
  }
  getCurrentQuery() {
    return this.#t
  }
  refetch({ ...e } = {}) {
    return this.fetch({ ...e })
  }
  fetchOptimistic(e) {
    let t = this.#e.defaultQueryOptions(e),
      n = this.#e.getQueryCache().build(this.#e, t),
      r = () => {},
      i,
      a = new Promise((e) => {
        ;((i = e),
          (r = this.#e.getQueryCache().subscribe((i) => {
            i.type === `updated` &&
              i.query.queryHash === n.queryHash &&
              n.state.data !== void 0 &&
              (r(), e(this.createResult(n, t)))
          })))
      })
    return Promise.race([
      n
        .fetch(t)
        .then(() => {
          let e = this.createResult(n, t)
          return (i?.(e), e)
        })
        .finally(() => {
          r()
        }),
      a,
    ])
  }
  fetch(e) {
    return this.#m({ ...e, cancelRefetch: e.cancelRefetch ?? !0 }).then(() => (this.updateResult(), this.#r))
  }
  #m(e) {
    this.#S()
    let t = this.#t.fetch(this.options, e)
    return (e?.throwOnError || (t = t.catch(S)), t)
  }
  #h(e) {
    return !oe() && E(this.options.enabled, this.#t) !== !1 && w(e)
  }
  #g() {
    this.#b()
    let e = E(this.options.staleTime, this.#t)
    if (this.#r.isStale || !this.#h(e)) return
    let t = T(this.#r.dataUpdatedAt, e) + 1
    this.#u = y.setTimeout(() => {
      this.#r.isStale || this.updateResult()
    }, t)
  }
  #_() {
    return E(this.options.refetchInterval, this.#t) ?? !1
  }
  #v(e) {
    ;(this.#x(),
      (this.#f = e),
      this.#f !== 0 &&
        this.#h(this.#f) &&
        (this.#d = y.setInterval(() => {
          ;(this.options.refetchIntervalInBackground || ce.isFocused()) && this.#m()
        }, this.#f)))
  }
  #y() {
    ;(this.#g(), this.#v(this.#_()))
  }
  #b() {
    this.#u !== void 0 && (y.clearTimeout(this.#u), (this.#u = void 0))
  }
  #x() {
    this.#d !== void 0 && (y.clearInterval(this.#d), (this.#d = void 0))
  }
  createResult(e, t) {
    let n = this.#t,
      r = this.options,
      i = this.#r,
      a = this.#i,
      o = this.#a,
      s = e === n ? this.#n : e.state,
      { state: c } = e,
      l = { ...c },
      u = !1,
      d
    if (t._optimisticResults) {
      let i = this.hasListeners(),
        a = !i && Oe(e, t),
        o = i && Ae(e, n, t, r)
      ;((a || o) && (l = { ...l, ...Ce(c.data, e.options) }),
        t._optimisticResults === `isRestoring` && (l.fetchStatus = `idle`))
    }
    let { error: f, errorUpdatedAt: p, status: m } = l
    d = l.data
    let h = !1
    if (t.placeholderData !== void 0 && d === void 0 && m === `pending`) {
      let e
      ;(i?.isPlaceholderData && t.placeholderData === o?.placeholderData
        ? ((e = i.data), (h = !0))
        : (e =
            typeof t.placeholderData == `function`
              ? t.placeholderData(this.#l?.state.data, this.#l)
              : t.placeholderData),
        e !== void 0 && ((m = `success`), (d = te(i?.data, e, t)), (u = !0)))
    }
    if (t.select && d !== void 0 && !h) {
      if (i && d === a?.data && t.select === this.#s) d = this.#c
      else
        try {
          ;((this.#s = t.select), (d = t.select(d)), (d = te(i?.data, d, t)), (this.#c = d), (this.#o = null))
        } catch (e) {
          this.#o = e
        }
    } else d === void 0 && (this.#o = null)
    this.#o &&
      ((f = this.#o), (d = this.#c), (p = i?.error === f ? i.errorUpdatedAt : Date.now()), (m = `error`), (u = !1))
    let g = l.fetchStatus === `fetching`,
      _ = m === `pending`,
      v = m === `error`,
      y = _ && g,
      b = d !== void 0
    return {
      status: m,
      fetchStatus: l.fetchStatus,
      isPending: _,
      isSuccess: m === `success`,
      isError: v,
      isInitialLoading: y,
      isLoading: y,
      data: d,
      dataUpdatedAt: l.dataUpdatedAt,
      error: f,
      errorUpdatedAt: p,
      failureCount: l.fetchFailureCount,
      failureReason: l.fetchFailureReason,
      errorUpdateCount: l.errorUpdateCount,
      isFetched: e.isFetched(),
      isFetchedAfterMount: l.dataUpdateCount > s.dataUpdateCount || l.errorUpdateCount > s.errorUpdateCount,
      isFetching: g,
      isRefetching: g && !_,
      isLoadingError: v && !b,
      isPaused: l.fetchStatus === `paused`,
      isPlaceholderData: u,
      isRefetchError: v && b,
      isStale: je(e, t),
      refetch: this.refetch,
      isEnabled: E(t.enabled, e) !== !1,
    }
  }
  updateResult() {
    let e = this.#r,
      t = this.createResult(this.#t, this.options)
    if (((this.#i = this.#t.state), (this.#a = this.options), this.#i.data !== void 0 && (this.#l = this.#t), P(t, e)))
      return
    this.#r = t
    let n = (() => {
      if (!e) return !0
      let { notifyOnChangeProps: t } = this.options,
        n = typeof t == `function` ? t() : t
      if (n === `all` || (!n && !this.#p.size) || (this.options.throwOnError && this.#r.error !== e.error)) return !0
      for (let t of n ?? this.#p) if (this.#r[t] !== e[t]) return !0
      return !1
    })()
    ue.batch(() => {
      ;(n &&
        this.listeners.forEach((e) => {
          e(this.#r)
        }),
        this.#e.getQueryCache().notify({ query: this.#t, type: `observerResultsUpdated` }))
    })
  }
  #S() {
    let e = this.#e.getQueryCache().build(this.#e, this.options)
    if (e === this.#t) return
    let t = this.#t
    ;((this.#t = e), (this.#n = e.state), this.hasListeners() && (t?.removeObserver(this), e.addObserver(this)))
  }
  onQueryUpdate() {
    ;(this.updateResult(), this.hasListeners() && this.#y())
  }
}
function De(e, t) {
  return (
    E(t.enabled, e) !== !1 && e.state.data === void 0 && (e.state.status !== `error` || E(t.retryOnMount, e) !== !1)
  )
}
function Oe(e, t) {
  return De(e, t) || (e.state.data !== void 0 && ke(e, t, t.refetchOnMount))
}
function ke(e, t, n) {
  if (E(t.enabled, e) !== !1 && E(t.staleTime, e) !== `static`) {
    let r = E(n, e)
    return r === `always` || (r !== !1 && je(e, t))
  }
  return !1
}
function Ae(e, t, n, r) {
  return (e !== t || E(r.enabled, e) === !1) && (!n.suspense || e.state.status !== `error`) && je(e, n)
}
function je(e, t) {
  return E(t.enabled, e) !== !1 && e.isStaleByTime(E(t.staleTime, e))
}
var Me = p.createContext(!1),
  Ne = () => p.useContext(Me)
Me.Provider
function Pe() {
  let e = !1
  return {
    clearReset: () => {
      e = !1
    },
    reset: () => {
      e = !0
    },
    isReset: () => e,
  }
}
var Fe = p.createContext(Pe()),
  Ie = () => p.useContext(Fe),
  Le = (e, t, n) => {
    let r =
      n?.state.status === `error` && typeof e.throwOnError == `function`
        ? B(e.throwOnError, [n.state.error, n])
        : e.throwOnError
    ;(e.suspense || r) && (t.isReset() || (e.retryOnMount = !1))
  },
  Re = (e) => {
    p.useEffect(() => {
      e.clearReset()
    }, [e])
  },
  ze = ({ result: e, errorResetBoundary: t, throwOnError: n, query: r, suspense: i }) =>
    e.isError && !t.isReset() && !e.isFetching && r && ((i && e.data === void 0) || B(n, [e.error, r])),
  Be = (e) => {
    if (e.suspense) {
      let t = 1e3,
        n = (e) => (e === `static` ? e : Math.max(e ?? t, t)),
        r = e.staleTime
      ;((e.staleTime = typeof r == `function` ? (...e) => n(r(...e)) : n(r)),
        typeof e.gcTime == `number` && (e.gcTime = Math.max(e.gcTime, t)))
    }
  },
  Ve = (e, t) => e?.suspense && t.isPending,
  He = (e, t, n) =>
    t.fetchOptimistic(e).catch(() => {
      n.clearReset()
    })
function Ue(e, t, n) {
  let r = Ne(),
    i = Ie(),
    a = g(n),
    o = a.defaultQueryOptions(e),
    s = a.getQueryCache().get(o.queryHash),
    c = e.subscribed !== !1
  ;((o._optimisticResults = r ? `isRestoring` : c ? `optimistic` : void 0), Be(o), Le(o, i, s), Re(i))
  let [l] = p.useState(() => new t(a, o)),
    u = l.getOptimisticResult(o)
  p.useEffect(() => {
    l.setOptions(o)
  }, [o, l])
  let d = !r && c
  if (
    (p.useSyncExternalStore(
      p.useCallback(
        (e) => {
          let t = d ? l.subscribe(ue.batchCalls(e)) : S
          return (l.updateResult(), t)
        },
        [l, d],
      ),
      () => l.getCurrentResult(),
      () => l.getCurrentResult(),
    ),
    Ve(o, u))
  )
    throw He(o, l, i)
  if (ze({ result: u, errorResetBoundary: i, throwOnError: o.throwOnError, query: s, suspense: o.suspense }))
    throw u.error
  return o.notifyOnChangeProps ? u : l.trackResult(u)
}
function We(e, t) {
  return Ue(e, Ee, t)
}
var Ge = o((e) => {
    var t = u()
    function n(e) {
      var t = `https://react.dev/errors/` + e
      if (1 < arguments.length) {
        t += `?args[]=` + encodeURIComponent(arguments[1])
        for (var n = 2; n < arguments.length; n++) t += `&args[]=` + encodeURIComponent(arguments[n])
      }
      return (
        `Minified React error #` +
        e +
        `; visit ` +
        t +
        ` for the full message or use the non-minified dev environment for full errors and additional helpful warnings.`
      )
    }
    function r() {}
    var i = {
        d: {
          f: r,
          r: function () {
            throw Error(n(522))
          },
          D: r,
          C: r,
          L: r,
          m: r,
          X: r,
          S: r,
          M: r,
        },
        p: 0,
        findDOMNode: null,
      },
      a = Symbol.for(`react.portal`),
      o = Symbol.for(`react.recoverable`),
      s = Symbol.for(`react.optimistic_key`)
    function c(e, t, n) {
      var r = 3 < arguments.length && arguments[3] !== void 0 ? arguments[3] : null
      return {
        $$typeof: a,
        key: r == null ? null : r === s ? s : `` + r,
        children: e,
        containerInfo: t,
        implementation: n,
      }
    }
    var l = t.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE
    function d(e, t) {
      if (e === `font`) return ``
      if (typeof t == `string`) return t === `use-credentials` ? t : ``
    }
    ;((e.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = i),
      (e.browser = function (e) {
        return { $$typeof: o, _reason: e }
      }),
      (e.createPortal = function (e, t) {
        var r = 2 < arguments.length && arguments[2] !== void 0 ? arguments[2] : null
        if (!t || (t.nodeType !== 1 && t.nodeType !== 9 && t.nodeType !== 11)) throw Error(n(299))
        return c(e, t, null, r)
      }),
      (e.flushSync = function (e) {
        var t = l.T,
          n = i.p
        try {
          if (((l.T = null), (i.p = 2), e)) return e()
        } finally {
          ;((l.T = t), (i.p = n), i.d.f())
        }
      }),
      (e.preconnect = function (e, t) {
        typeof e == `string` &&
          (t
            ? ((t = t.crossOrigin), (t = typeof t == `string` ? (t === `use-credentials` ? t : ``) : void 0))
            : (t = null),
          i.d.C(e, t))
      }),
      (e.prefetchDNS = function (e) {
        typeof e == `string` && i.d.D(e)
      }),
      (e.preinit = function (e, t) {
        if (typeof e == `string` && t && typeof t.as == `string`) {
          var n = t.as,
            r = d(n, t.crossOrigin),
            a = typeof t.integrity == `string` ? t.integrity : void 0,
            o = typeof t.fetchPriority == `string` ? t.fetchPriority : void 0
          n === `style`
            ? i.d.S(e, typeof t.precedence == `string` ? t.precedence : void 0, {
                crossOrigin: r,
                integrity: a,
                fetchPriority: o,
              })
            : n === `script` &&
              i.d.X(e, {
                crossOrigin: r,
                integrity: a,
                fetchPriority: o,
                nonce: typeof t.nonce == `string` ? t.nonce : void 0,
              })
        }
      }),
      (e.preinitModule = function (e, t) {
        if (typeof e == `string`) {
          if (typeof t == `object` && t) {
            if (t.as == null || t.as === `script`) {
              var n = d(t.as, t.crossOrigin)
              i.d.M(e, {
                crossOrigin: n,
                integrity: typeof t.integrity == `string` ? t.integrity : void 0,
                nonce: typeof t.nonce == `string` ? t.nonce : void 0,
                fetchPriority: typeof t.fetchPriority == `string` ? t.fetchPriority : void 0,
              })
            }
          } else t ?? i.d.M(e)
        }
      }),
      (e.preload = function (e, t) {
        if (typeof e == `string` && typeof t == `object` && t && typeof t.as == `string`) {
          var n = t.as,
            r = d(n, t.crossOrigin)
          i.d.L(e, n, {
            crossOrigin: r,
            integrity: typeof t.integrity == `string` ? t.integrity : void 0,
            nonce: typeof t.nonce == `string` ? t.nonce : void 0,
            type: typeof t.type == `string` ? t.type : void 0,
            fetchPriority: typeof t.fetchPriority == `string` ? t.fetchPriority : void 0,
            referrerPolicy: typeof t.referrerPolicy == `string` ? t.referrerPolicy : void 0,
            imageSrcSet: typeof t.imageSrcSet == `string` ? t.imageSrcSet : void 0,
            imageSizes: typeof t.imageSizes == `string` ? t.imageSizes : void 0,
            media: typeof t.media == `string` ? t.media : void 0,
          })
        }
      }),
      (e.preloadModule = function (e, t) {
        if (typeof e == `string`) {
          if (t) {
            var n = d(t.as, t.crossOrigin)
            i.d.m(e, {
              as: typeof t.as == `string` && t.as !== `script` ? t.as : void 0,
              crossOrigin: n,
              integrity: typeof t.integrity == `string` ? t.integrity : void 0,
              nonce: typeof t.nonce == `string` ? t.nonce : void 0,
              fetchPriority: typeof t.fetchPriority == `string` ? t.fetchPriority : void 0,
            })
          } else i.d.m(e)
        }
      }),
      (e.requestFormReset = function (e) {
        i.d.r(e)
      }),
      (e.unstable_batchedUpdates = function (e, t) {
        return e(t)
      }),
      (e.useFormState = function (e, t, n) {
        return l.H.useFormState(e, t, n)
      }),
      (e.useFormStatus = function () {
        return l.H.useHostTransitionStatus()
      }),
      (e.version = `19.3.1`))
  }),
  Ke = o((e, t) => {
    function n() {
      if (typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ < `u` && typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE == `function`)
        try {
          __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(n)
        } catch (e) {
          console.error(e)
        }
    }
    ;(n(), (t.exports = Ge()))
  }),
  qe = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i,
  Je = /^[\\/]{2}/
function Ye(e, t) {
  return t + e.replace(/\\/g, `/`)
}
var Xe = `popstate`
function Ze(e) {
  return typeof e == `object` && !!e && `pathname` in e && `search` in e && `hash` in e && `state` in e && `key` in e
}
function Qe(e = {}) {
  function t(e, t) {
    let n = t.state?.masked,
      { pathname: r, search: i, hash: a } = n || e.location
    return tt(
      ``,
      { pathname: r, search: i, hash: a },
      (t.state && t.state.usr) || null,
      (t.state && t.state.key) || `default`,
      n ? { pathname: e.location.pathname, search: e.location.search, hash: e.location.hash } : void 0,
    )
  }
  function n(e, t) {
    return typeof t == `string` ? t : G(t)
  }
  return rt(t, n, null, e)
}
function U(e, t) {
  if (e === !1 || e == null) throw Error(t)
}
function W(e, t) {
  if (!e) {
    typeof console < `u` && console.warn(t)
    try {
      throw Error(t)
    } catch {}
  }
}
function $e() {
  return Math.random().toString(36).substring(2, 10)
}
function et(e, t) {
  return {
    usr: e.state,
    key: e.key,
    idx: t,
    masked: e.mask ? { pathname: e.pathname, search: e.search, hash: e.hash } : void 0,
  }
}
function tt(e, t, n = null, r, i) {
  return {
    pathname: typeof e == `string` ? e : e.pathname,
    search: ``,
    hash: ``,
    ...(typeof t == `string` ? nt(t) : t),
    state: n,
    key: (t && t.key) || r || $e(),
    mask: i,
  }
}
function G({ pathname: e = `/`, search: t = ``, hash: n = `` }) {
  return (
    t && t !== `?` && (e += t.charAt(0) === `?` ? t : `?` + t),
    n && n !== `#` && (e += n.charAt(0) === `#` ? n : `#` + n),
    e
  )
}
function nt(e) {
  let t = {}
  if (e) {
    let n = e.indexOf(`#`)
    n >= 0 && ((t.hash = e.substring(n)), (e = e.substring(0, n)))
    let r = e.indexOf(`?`)
    ;(r >= 0 && ((t.search = e.substring(r)), (e = e.substring(0, r))), e && (t.pathname = e))
  }
  return t
}
function rt(e, t, n, r = {}) {
  let { window: i = document.defaultView, v5Compat: a = !1 } = r,
    o = i.history,
    s = `POP`,
    c = null,
    l = u()
  l ?? ((l = 0), o.replaceState({ ...o.state, idx: l }, ``))
  function u() {
    return (o.state || { idx: null }).idx
  }
  function d() {
    s = `POP`
    let e = u(),
      t = e == null ? null : e - l
    ;((l = e), c && c({ action: s, location: h.location, delta: t }))
  }
  function f(e, t) {
    s = `PUSH`
    let r = Ze(e) ? e : tt(h.location, e, t)
    ;(n && n(r, e), (l = u() + 1))
    let d = et(r, l),
      f = h.createHref(r.mask || r)
    try {
      o.pushState(d, ``, f)
    } catch (e) {
      if (e instanceof DOMException && e.name === `DataCloneError`) throw e
      i.location.assign(f)
    }
    a && c && c({ action: s, location: h.location, delta: 1 })
  }
  function p(e, t) {
    s = `REPLACE`
    let r = Ze(e) ? e : tt(h.location, e, t)
    ;(n && n(r, e), (l = u()))
    let i = et(r, l),
      d = h.createHref(r.mask || r)
    ;(o.replaceState(i, ``, d), a && c && c({ action: s, location: h.location, delta: 0 }))
  }
  function m(e) {
    return it(i, e)
  }
  let h = {
    get action() {
      return s
    },
    get location() {
      return e(i, o)
    },
    listen(e) {
      if (c) throw Error(`A history only accepts one active listener`)
      return (
        i.addEventListener(Xe, d),
        (c = e),
        () => {
          ;(i.removeEventListener(Xe, d), (c = null))
        }
      )
    },
    createHref(e) {
      return t(i, e)
    },
    createURL: m,
    encodeLocation(e) {
      let t = m(e)
      return { pathname: t.pathname, search: t.search, hash: t.hash }
    },
    push: f,
    replace: p,
    go(e) {
      return o.go(e)
    },
  }
  return h
}
function it(e, t, n = !1) {
  let r = `http://localhost`
  ;(e && (r = e.location.origin === `null` ? e.location.href : e.location.origin),
    U(r, `No window.location.(origin|href) available to create URL`))
  let i = typeof t == `string` ? t : G(t)
  return ((i = i.replace(/ $/, `%20`)), !n && Je.test(i) && (i = r + i), new URL(i, r))
}
var at = class {
    #e = new Map()
    constructor(e) {
      if (e) for (let [t, n] of e) this.set(t, n)
    }
    get(e) {
      if (this.#e.has(e)) return this.#e.get(e)
      if (e.defaultValue !== void 0) return e.defaultValue
      throw Error(`No value found for context`)
    }
    set(e, t) {
      this.#e.set(e, t)
    }
  },
  ot = class extends Error {},
  st = new Set([`lazy`, `caseSensitive`, `path`, `id`, `index`, `children`, `unstable_validateParams`])
function ct(e) {
  return st.has(e)
}
var lt = new Set([`lazy`, `caseSensitive`, `path`, `id`, `index`, `middleware`, `children`, `unstable_validateParams`])
function ut(e) {
  return lt.has(e)
}
function dt(e) {
  return e.index === !0
}
function ft(e) {
  let t = {}
  return (
    e.Component && Object.assign(t, { element: p.createElement(e.Component), Component: void 0 }),
    e.HydrateFallback &&
      Object.assign(t, { hydrateFallbackElement: p.createElement(e.HydrateFallback), HydrateFallback: void 0 }),
    e.ErrorBoundary && Object.assign(t, { errorElement: p.createElement(e.ErrorBoundary), ErrorBoundary: void 0 }),
    t
  )
}
function pt(e, t = ft, n = [], r = {}, i = !1) {
  return e.map((e, a) => {
    let o = [...n, String(a)],
      s = typeof e.id == `string` ? e.id : o.join(`-`)
    if (
      (U(e.index !== !0 || !e.children, `Cannot specify children on an index route`),
      U(
        i || !r[s],
        `Found a route id collision on id "${s}".  Route id's must be globally unique within Data Router usages`,
      ),
      dt(e))
    ) {
      let n = { ...e, id: s }
      return ((r[s] = mt(n, t(n))), n)
    }
    {
      let n = { ...e, id: s, children: void 0 }
      return ((r[s] = mt(n, t(n))), e.children && (n.children = pt(e.children, t, o, r, i)), n)
    }
  })
}
function mt(e, t) {
  return Object.assign(e, {
    ...t,
    ...(typeof t.lazy == `object` && t.lazy != null ? { lazy: { ...e.lazy, ...t.lazy } } : {}),
  })
}
function ht(e, t, n = `/`) {
  return gt(e, t, n, !1)
}
function gt(e, t, n, r, i) {
  let a = Rt((typeof t == `string` ? nt(t) : t).pathname || `/`, n)
  if (a == null) return null
  let o = i ?? vt(e),
    s = null,
    c = Lt(a)
  for (let e = 0; s == null && e < o.length; ++e) s = Nt(o[e], c, r)
  return s
}
function _t(e, t) {
  let { route: n, pathname: r, params: i } = e
  return { id: n.id, pathname: r, params: i, loaderData: t[n.id], handle: n.handle }
}
function vt(e) {
  let t = yt(e)
  return (xt(t), t)
}
function yt(e, t = [], n = [], r = ``, i = !1) {
  let a = (e, a, o = i, s) => {
    let c = {
      relativePath: s === void 0 ? e.path || `` : s,
      caseSensitive: e.caseSensitive === !0,
      childrenIndex: a,
      route: e,
    }
    if (c.relativePath.startsWith(`/`)) {
      if (!c.relativePath.startsWith(r) && o) return
      ;(U(
        c.relativePath.startsWith(r),
        `Absolute route path "${c.relativePath}" nested under path "${r}" is not valid. An absolute child route path must start with the combined path of all its parent routes.`,
      ),
        (c.relativePath = c.relativePath.slice(r.length)))
    }
    let l = Jt([r, c.relativePath]),
      u = n.concat(c)
    ;(e.children &&
      e.children.length > 0 &&
      (U(
        e.index !== !0,
        `Index routes must not have child routes. Please remove all child routes from route path "${l}".`,
      ),
      yt(e.children, t, u, l, o)),
      (e.path != null || e.index) &&
        t.push({
          path: l,
          score: jt(l, e.index),
          routesMeta: u.map((e, t) => {
            let [n, r] = It(e.relativePath, e.caseSensitive, t === u.length - 1)
            return { ...e, matcher: n, compiledParams: r }
          }),
        }))
  }
  return (
    e.forEach((e, t) => {
      if (e.path === `` || !e.path?.includes(`?`)) a(e, t)
      else for (let n of bt(e.path)) a(e, t, !0, n)
    }),
    t
  )
}
function bt(e) {
  let t = e.split(`/`)
  if (t.length === 0) return []
  let [n, ...r] = t,
    i = n.endsWith(`?`),
    a = n.replace(/\?$/, ``)
  if (r.length === 0) return i ? [a, ``] : [a]
  let o = bt(r.join(`/`)),
    s = []
  return (
    s.push(...o.map((e) => (e === `` ? a : [a, e].join(`/`)))),
    i && s.push(...o),
    s.map((t) => (e.startsWith(`/`) && t === `` ? `/` : t))
  )
}
function xt(e) {
  e.sort((e, t) =>
    e.score === t.score
      ? Mt(
          e.routesMeta.map((e) => e.childrenIndex),
          t.routesMeta.map((e) => e.childrenIndex),
        )
      : t.score - e.score,
  )
}
var St = /^:[\w-]+$/,
  Ct = /^:[\w-]+/,
  wt = 3.5,
  Tt = 3,
  Et = 2,
  Dt = 1,
  Ot = 10,
  kt = -2,
  At = (e) => e === `*`
function jt(e, t) {
  let n = e.split(`/`),
    r = n.length
  return (
    n.some(At) && (r += kt),
    t && (r += Et),
    n.filter((e) => !At(e)).reduce((e, t) => e + (St.test(t) ? Tt : Ct.test(t) ? wt : t === `` ? Dt : Ot), r)
  )
}
function Mt(e, t) {
  return e.length === t.length && e.slice(0, -1).every((e, n) => e === t[n]) ? e[e.length - 1] - t[t.length - 1] : 0
}
function Nt(e, t, n = !1) {
  let { routesMeta: r } = e,
    i = {},
    a = `/`,
    o = []
  for (let e = 0; e < r.length; ++e) {
    let s = r[e],
      c = e === r.length - 1,
      l = a === `/` ? t : t.slice(a.length) || `/`,
      u = { path: s.relativePath, caseSensitive: s.caseSensitive, end: c },
      d = s.matcher && s.compiledParams ? Ft(u, l, s.matcher, s.compiledParams) : Pt(u, l),
      f = s.route
    if (
      (!d &&
        c &&
        n &&
        !r[r.length - 1].route.index &&
        (d = Pt({ path: s.relativePath, caseSensitive: s.caseSensitive, end: !1 }, l)),
      !d)
    )
      return null
    ;(Object.assign(i, d.params),
      o.push({ params: i, pathname: Jt([a, d.pathname]), pathnameBase: Xt(Jt([a, d.pathnameBase])), route: f }),
      d.pathnameBase !== `/` && (a = Jt([a, d.pathnameBase])))
  }
  return o
}
function Pt(e, t) {
  typeof e == `string` && (e = { path: e, caseSensitive: !1, end: !0 })
  let [n, r] = It(e.path, e.caseSensitive, e.end)
  return Ft(e, t, n, r)
}
function Ft(e, t, n, r) {
  let i = t.match(n)
  if (!i) return null
  let a = i[0],
    o = Yt(a, 1),
    s = i.slice(1)
  return {
    params: r.reduce((e, { paramName: t, isOptional: n }, r) => {
      if (t === `*`) {
        let e = s[r] || ``
        o = Yt(a.slice(0, a.length - e.length), 1)
      }
      let i = s[r]
      return ((e[t] = n && !i ? void 0 : (i || ``).replace(/%2F/g, `/`)), e)
    }, {}),
    pathname: a,
    pathnameBase: o,
    pattern: e,
  }
}
function It(e, t = !1, n = !0) {
  W(
    e === `*` || !e.endsWith(`*`) || e.endsWith(`/*`),
    `Route path "${e}" will be treated as if it were "${e.replace(/\*$/, `/*`)}" because the \`*\` character must always follow a \`/\` in the pattern. To get rid of this warning, please change the route path to "${e.replace(/\*$/, `/*`)}".`,
  )
  let r = [],
    i =
      `^` +
      e
        .replace(/\/*\*?$/, ``)
        .replace(/^\/*/, `/`)
        .replace(/[\\.*+^${}|()[\]]/g, `\\$&`)
        .replace(/\/:([\w-]+)(\?)?/g, (e, t, n, i, a) => {
          if ((r.push({ paramName: t, isOptional: n != null }), n)) {
            let t = a.charAt(i + e.length)
            return t && t !== `/` ? `/([^\\/]*)` : `(?:/([^\\/]*))?`
          }
          return `/([^\\/]+)`
        })
        .replace(/\/((?:[^/?()[\]*^\\]|\\.)+)\?(?=\/|$|\()/g, `(?:/$1)?`)
  return (
    e.endsWith(`*`)
      ? (r.push({ paramName: `*` }), (i += e === `*` || e === `/*` ? `(.*)$` : `(?:\\/(.+)|\\/*)$`))
      : n
        ? (i += `\\/*$`)
        : e !== `` && e !== `/` && (i += `(?:(?=\\/|$))`),
    [new RegExp(i, t ? void 0 : `i`), r]
  )
}
function Lt(e) {
  try {
    return e
      .split(`/`)
      .map((e) => decodeURIComponent(e).replace(/\//g, `%2F`))
      .join(`/`)
  } catch (t) {
    return (
      W(
        !1,
        `The URL path "${e}" could not be decoded because it is a malformed URL segment. This is probably due to a bad percent encoding (${t}).`,
      ),
      e
    )
  }
}
function Rt(e, t) {
  if (t === `/`) return e
  if (!e.toLowerCase().startsWith(t.toLowerCase())) return null
  let n = t.endsWith(`/`) ? t.length - 1 : t.length,
    r = e.charAt(n)
  return r && r !== `/` ? null : e.slice(n) || `/`
}
function zt({ basename: e, pathname: t }) {
  return t === `/` ? e : Jt([e, t])
}
var Bt = (e) => qe.test(e)
function Vt(e, t = `/`) {
  let { pathname: n, search: r = ``, hash: i = `` } = typeof e == `string` ? nt(e) : e,
    a
  return (
    n ? ((n = qt(n)), (a = n.startsWith(`/`) || n.startsWith(`\\`) ? Ht(n.substring(1), `/`) : Ht(n, t))) : (a = t),
    { pathname: a, search: Zt(r), hash: Qt(i) }
  )
}
function Ht(e, t) {
  let n = Yt(t).split(`/`)
  return (
    e.split(`/`).forEach((e) => {
      e === `..` ? n.length > 1 && n.pop() : e !== `.` && n.push(e)
    }),
    n.length > 1 ? n.join(`/`) : `/`
  )
}
function Ut(e, t, n, r) {
  return `Cannot include a '${e}' character in a manually specified \`to.${t}\` field [${JSON.stringify(r)}].  Please separate it out to the \`to.${n}\` field. Alternatively you may provide the full path as a string in <Link to="..."> and the router will parse it for you.`
}
function Wt(e) {
  return e.filter((e, t) => t === 0 || (e.route.path && e.route.path.length > 0))
}
function Gt(e) {
  let t = Wt(e)
  return t.map((e, n) => (n === t.length - 1 ? e.pathname : e.pathnameBase))
}
function Kt(e, t, n, r = !1) {
  let i
  typeof e == `string`
    ? (i = nt(e))
    : ((i = { ...e }),
      U(!i.pathname || !i.pathname.includes(`?`), Ut(`?`, `pathname`, `search`, i)),
      U(!i.pathname || !i.pathname.includes(`#`), Ut(`#`, `pathname`, `hash`, i)),
      U(!i.search || !i.search.includes(`#`), Ut(`#`, `search`, `hash`, i)))
  let a = e === `` || i.pathname === ``,
    o = a ? `/` : i.pathname,
    s
  if (o == null) s = n
  else {
    let e = t.length - 1
    if (!r && o.startsWith(`..`)) {
      let t = o.split(`/`)
      for (; t[0] === `..`;) (t.shift(), --e)
      i.pathname = t.join(`/`)
    }
    s = e >= 0 ? t[e] : `/`
  }
  let c = Vt(i, s),
    l = o && o !== `/` && o.endsWith(`/`),
    u = (a || o === `.`) && n.endsWith(`/`)
  return (!c.pathname.endsWith(`/`) && (l || u) && (c.pathname += `/`), c)
}
var qt = (e) => e.replace(/[\\/]{2,}/g, `/`),
  Jt = (e) => qt(e.join(`/`))
function Yt(e, t = 0) {
  let n = e.length
  for (; n > t && e.charCodeAt(n - 1) === 47;) n--
  return n === e.length ? e : e.slice(0, n)
}
var Xt = (e) => Yt(e).replace(/^\/*/, `/`),
  Zt = (e) => (!e || e === `?` ? `` : e.startsWith(`?`) ? e : `?` + e),
  Qt = (e) => (!e || e === `#` ? `` : e.startsWith(`#`) ? e : `#` + e),
  $t = [`EvalError`, `RangeError`, `ReferenceError`, `SyntaxError`, `TypeError`, `URIError`],
  en = class {
    status
    statusText
    data
    error
    internal
    constructor(e, t, n, r = !1) {
      ;((this.status = e),
        (this.statusText = t || ``),
        (this.internal = r),
        n instanceof Error ? ((this.data = n.toString()), (this.error = n)) : (this.data = n))
    }
  }
function tn(e) {
  return (
    e != null &&
    typeof e.status == `number` &&
    typeof e.statusText == `string` &&
    typeof e.internal == `boolean` &&
    `data` in e
  )
}
function nn(e) {
  return Jt(e.map((e) => e.route.path).filter(Boolean)) || `/`
}
function rn(e, t) {
  let n = new URL(typeof e == `string` || e instanceof URL ? e : e.url),
    r = typeof t == `string` ? nt(t) : t
  if (((n.pathname = r.pathname || `/`), r.search)) {
    let e = new URLSearchParams(r.search),
      t = e.getAll(`index`)
    e.delete(`index`)
    for (let n of t.filter(Boolean)) e.append(`index`, n)
    let i = e.toString()
    n.search = i ? `?${i}` : ``
  } else n.search = ``
  return ((n.hash = r.hash || ``), n)
}
var an = typeof window < `u` && window.document !== void 0 && window.document.createElement !== void 0
function on(e, t) {
  let n = e
  if (typeof n != `string` || !qe.test(n)) return { absoluteURL: void 0, isExternal: !1, to: n }
  let r = n,
    i = !1
  if (an)
    try {
      let e = new URL(window.location.href),
        r = Je.test(n) ? new URL(Ye(n, e.protocol)) : new URL(n),
        a = Rt(r.pathname, t)
      r.origin === e.origin && a != null ? (n = a + r.search + r.hash) : (i = !0)
    } catch {
      W(
        !1,
        `<Link to="${n}"> contains an invalid URL which will probably break when clicked - please update to a valid URL path.`,
      )
    }
  return { absoluteURL: r, isExternal: i, to: n }
}
var sn = Symbol(`Uninstrumented`),
  cn = new WeakMap()
function ln(e, t) {
  let n = {
    lazy: [],
    'lazy.loader': [],
    'lazy.action': [],
    'lazy.middleware': [],
    middleware: [],
    loader: [],
    action: [],
  }
  e.forEach((e) =>
    e({
      id: t.id,
      index: t.index,
      path: t.path,
      instrument(e) {
        ;(e.lazy != null && n.lazy.push(e.lazy),
          e[`lazy.loader`] != null && n[`lazy.loader`].push(e[`lazy.loader`]),
          e[`lazy.action`] != null && n[`lazy.action`].push(e[`lazy.action`]),
          e[`lazy.middleware`] != null && n[`lazy.middleware`].push(e[`lazy.middleware`]),
          e.middleware != null && n.middleware.push(e.middleware),
          e.loader != null && n.loader.push(e.loader),
          e.action != null && n.action.push(e.action))
      },
    }),
  )
  let r = {}
  if (typeof t.lazy == `function` && n.lazy.length > 0) {
    let e = t.lazy
    r.lazy = async (...t) => hn(await gn(n.lazy, void 0, () => e(...t), _n))
  }
  if (typeof t.lazy == `object`) {
    let e = t.lazy
    if (typeof e.middleware == `function` && n[`lazy.middleware`].length > 0) {
      let t = e.middleware
      r.lazy = Object.assign(r.lazy || {}, {
        middleware: async (...e) => hn(await gn(n[`lazy.middleware`], void 0, () => t(...e), _n)),
      })
    }
    if (typeof e.loader == `function` && n[`lazy.loader`].length > 0) {
      let t = e.loader
      r.lazy = Object.assign(r.lazy || {}, {
        loader: async (...e) => hn(await gn(n[`lazy.loader`], void 0, () => t(...e), _n)),
      })
    }
    if (typeof e.action == `function` && n[`lazy.action`].length > 0) {
      let t = e.action
      r.lazy = Object.assign(r.lazy || {}, {
        action: async (...e) => hn(await gn(n[`lazy.action`], void 0, () => t(...e), _n)),
      })
    }
  }
  if (typeof t.loader == `function` && n.loader.length > 0) {
    let e = dn(t.loader),
      i = async (...t) => hn(await gn(n.loader, vn(t[0]), () => e(...t), _n))
    ;(e.hydrate === !0 && (i.hydrate = !0), fn(i, e), (r.loader = i))
  }
  if (typeof t.action == `function` && n.action.length > 0) {
    let e = dn(t.action),
      i = async (...t) => hn(await gn(n.action, vn(t[0]), () => e(...t), _n))
    ;(fn(i, e), (r.action = i))
  }
  return (
    t.middleware &&
      t.middleware.length > 0 &&
      n.middleware.length > 0 &&
      (r.middleware = t.middleware.map((e) => {
        let t = dn(e),
          r = async (...e) => hn(await gn(n.middleware, vn(e[0]), () => t(...e), _n))
        return (fn(r, t), r)
      })),
    r
  )
}
function un(e, t) {
  let n = { navigate: [], fetch: [] }
  if (
    (t.forEach((e) =>
      e({
        instrument(e) {
          ;(e.navigate != null && n.navigate.push(e.navigate), e.fetch != null && n.fetch.push(e.fetch))
        },
      }),
    ),
    n.navigate.length > 0)
  ) {
    let t = dn(e.navigate),
      r = async (...r) => {
        let [i, a] = r,
          o,
          s = { to: typeof i == `number` || typeof i == `string` ? i : i ? G(i) : `.`, ...yn(e, a ?? {}) }
        return hn(
          await gn(
            n.navigate,
            s,
            async () => {
              if (typeof i == `number`) return await t(...r)
              let n = pn(e, (e) => {
                o = e
              })
              try {
                return await t(...r)
              } finally {
                n()
              }
            },
            (e) => ({ ..._n(e), meta: o }),
          ),
        )
      }
    ;(fn(r, t), (e.navigate = r))
  }
  if (n.fetch.length > 0) {
    let t = dn(e.fetch),
      r = async (...r) => {
        let [i, a, o, s] = r,
          c
        return hn(
          await gn(
            n.fetch,
            { href: o ?? `.`, fetcherKey: i, ...yn(e, s ?? {}) },
            async () => {
              let n = pn(e, (e) => {
                c = e
              })
              try {
                return await t(...r)
              } finally {
                n()
              }
            },
            (e) => ({ ..._n(e), meta: c }),
          ),
        )
      }
    ;(fn(r, t), (e.fetch = r))
  }
  return e
}
function dn(e) {
  return e[sn] ?? e
}
function fn(e, t) {
  e[sn] = t
}
function pn(e, t) {
  return (
    cn.set(e, t),
    () => {
      cn.get(e) === t && cn.delete(e)
    }
  )
}
function mn(e) {
  let t = cn.get(e)
  return (cn.delete(e), t)
}
function hn(e) {
  if (e.type === `error`) throw e.value
  return e.value
}
async function gn(e, t, n, r, i = { result: null, innerResult: null }, a = e.length - 1) {
  let o = e[a]
  if (o) {
    let s,
      c = async () => (
        s ? console.error(`You cannot call instrumented handlers more than once`) : (s = gn(e, t, n, r, i, a - 1)),
        await s,
        U(i.innerResult, `Expected an inner result`),
        i.innerResult
      )
    try {
      await o(c, t)
    } catch (e) {
      console.error(`An instrumentation function threw an error:`, e)
    }
    ;(s || (await c()), await s)
  } else {
    try {
      i.result = { type: `success`, value: await n() }
    } catch (e) {
      i.result = { type: `error`, value: e }
    }
    i.innerResult = r(i.result, t)
  }
  return (
    i.result ||
      ((i.result = { type: `error`, value: Error(`No result assigned in instrumentation chain.`) }),
      (i.innerResult = r(i.result, t))),
    i.result
  )
}
function _n(e) {
  return e.type === `error` && e.value instanceof Error
    ? { status: `error`, error: e.value }
    : { status: `success`, error: void 0 }
}
function vn(e) {
  let { request: t, context: n, params: r } = e
  return { ...e, request: bn(t), params: { ...r }, context: xn(n) }
}
function yn(e, t) {
  return {
    currentUrl: G(e.state.location),
    ...(`formMethod` in t ? { formMethod: t.formMethod } : {}),
    ...(`formEncType` in t ? { formEncType: t.formEncType } : {}),
    ...(`formData` in t ? { formData: t.formData } : {}),
    ...(`body` in t ? { body: t.body } : {}),
  }
}
function bn(e) {
  return { method: e.method, url: e.url, headers: { get: (...t) => e.headers.get(...t) } }
}
function xn(e) {
  return { get: (t) => e.get(t) }
}
var Sn = class {
    #e = []
    #t = []
    #n
    #r = 0
    constructor(e) {
      this.#n = e
    }
    update(e) {
      ;((this.#e = e), (this.#t = vt(e)), (this.#r = this.#t.reduce((e, t) => e + t.routesMeta.length, 0)))
    }
    get matchCost() {
      return this.#r
    }
    match(e, t = !1) {
      return gt(this.#e, e, this.#n, t, this.#t)
    }
  },
  Cn = new URL(`http://localhost`)
function wn(e) {
  if (e.createURL) return e.createURL(`/`)
  try {
    return new URL(e.createHref(`/`), Cn)
  } catch {
    return Cn
  }
}
function Tn(e, t) {
  return e.origin === t.origin && (e.origin !== `null` || (e.protocol === t.protocol && e.host === t.host))
}
function En(e, t) {
  if (e.startsWith(`//`)) return !0
  let n = t.protocol.toLowerCase()
  return e.toLowerCase().startsWith(n) ? t.host === `` || e.slice(n.length).startsWith(`//`) : !1
}
function Dn(e, t, n, r) {
  let i = null
  try {
    i = e == null ? null : new URL(e, n)
  } catch {}
  let a = new URL(t, n),
    o = i != null && !Tn(i, n),
    s = !Tn(a, n)
  if (r === `reject`) {
    if (o || s) throw Error(`External navigation is not allowed`)
  } else if (s && (i == null || !En(e, i) || !Tn(i, a))) throw Error(`External navigation is not allowed`)
}
var On = [`POST`, `PUT`, `PATCH`, `DELETE`],
  kn = new Set(On),
  An = [`GET`, ...On],
  jn = new Set(An),
  Mn = new Set([301, 302, 303, 307, 308]),
  Nn = new Set([307, 308]),
  Pn = {
    state: `idle`,
    location: void 0,
    matches: void 0,
    historyAction: void 0,
    formMethod: void 0,
    formAction: void 0,
    formEncType: void 0,
    formData: void 0,
    json: void 0,
    text: void 0,
  },
  Fn = {
    state: `idle`,
    data: void 0,
    formMethod: void 0,
    formAction: void 0,
    formEncType: void 0,
    formData: void 0,
    json: void 0,
    text: void 0,
  },
  In = { state: `unblocked`, proceed: void 0, reset: void 0, location: void 0 },
  Ln = `remix-router-transitions`,
  Rn = Symbol(`ResetLoaderData`)
function zn(e, t) {
  return e.unstable_routePatternMatching
    ? (U(
        void 0,
        `You must call unstable_preloadRoutePattern() from "react-router/route-pattern" before enabling future.unstable_routePatternMatching.`,
      ),
      new (void 0)(t))
    : new Sn(t)
}
var Bn = class {
    #e
    #t
    #n
    constructor(e, t) {
      ;((this.#e = e), (this.#n = t), this.#n.update(e))
    }
    get stableRoutes() {
      return this.#e
    }
    get activeRoutes() {
      return this.#t ?? this.#e
    }
    get hasHMRRoutes() {
      return this.#t != null
    }
    setRoutes(e) {
      ;((this.#e = e), this.#t || this.#n.update(e))
    }
    setHmrRoutes(e) {
      ;((this.#t = e), this.#n.update(e))
    }
    commitHmrRoutes() {
      this.#t && ((this.#e = this.#t), (this.#t = void 0), this.#n.update(this.#e))
    }
  },
  Vn = new WeakMap()
function Hn(e) {
  let t = e.window ? e.window : typeof window < `u` ? window : void 0,
    n = t !== void 0 && t.document !== void 0 && t.document.createElement !== void 0
  U(e.routes.length > 0, `You must provide a non-empty routes array to createRouter`)
  let r = e.hydrationRouteProperties || [],
    i = e.mapRouteProperties,
    a = i || (() => ({}))
  if (e.instrumentations) {
    let t = e.instrumentations
    a = (e) => ({ ...i?.(e), ...ln(t.map((e) => e.route).filter(Boolean), e) })
  }
  let o = { ...e.future },
    s = e.basename || `/`
  s.startsWith(`/`) || (s = `/${s}`)
  let c = zn(o, s),
    l = {},
    u = new Bn(pt(e.routes, a, void 0, l), c),
    d = e.dataStrategy || ar,
    f = null,
    p = new Set(),
    m = null,
    h = null,
    g = null,
    _ = e.hydrationData != null,
    v = c.match(e.history.location),
    y = !1,
    b = null,
    x,
    S
  if (v == null && !e.patchRoutesOnNavigation) {
    let t = kr(404, { pathname: e.history.location.pathname }),
      { matches: n, route: r } = Or(u.activeRoutes)
    ;((x = !0), (S = !x), (v = n), (b = { [r.id]: t }))
  } else if ((v && !e.hydrationData && Ge(v, e.history.location.pathname).active && (v = null), !v)) {
    ;((x = !1), (S = !x), (v = []))
    let t = Ge(null, e.history.location.pathname)
    t.active && t.matches && ((y = !0), (v = t.matches))
  } else if (v.some((e) => e.route.lazy)) ((x = !1), (S = !x))
  else if (!v.some((e) => qn(e.route))) ((x = !0), (S = !x))
  else {
    let t = e.hydrationData ? e.hydrationData.loaderData : null,
      n = e.hydrationData ? e.hydrationData.errors : null,
      r = v
    if (n) {
      let e = v.findIndex((e) => n[e.route.id] !== void 0)
      r = r.slice(0, e + 1)
    }
    ;((S = !1),
      (x = !0),
      r.forEach((e) => {
        let r = Jn(e.route, t, n)
        ;((S ||= r.renderFallback), (x &&= !r.shouldLoad))
      }))
  }
  let C,
    w = {
      historyAction: e.history.action,
      location: e.history.location,
      matches: v,
      initialized: x,
      renderFallback: S,
      navigation: Pn,
      restoreScrollPosition: e.hydrationData == null && null,
      preventScrollReset: !1,
      revalidation: `idle`,
      loaderData: (e.hydrationData && e.hydrationData.loaderData) || {},
      actionData: (e.hydrationData && e.hydrationData.actionData) || null,
      errors: (e.hydrationData && e.hydrationData.errors) || b,
      fetchers: new Map(),
      blockers: new Map(),
    },
    T = `POP`,
    E = 0,
    D,
    O = null,
    k = !1,
    A,
    j = !1,
    M = new Map(),
    N = null,
    P = !1,
    F = !1,
    I = new Set(),
    L = new Map(),
    ee = 0,
    te = -1,
    R = new Map(),
    ne = new Set(),
    re = new Map(),
    z = new Map(),
    B = new Set(),
    V = new Map(),
    ie,
    ae = null
  function oe() {
    if (
      ((f = e.history.listen(({ action: t, location: n, delta: r }) => {
        if (ie) {
          ;(ie(), (ie = void 0))
          return
        }
        W(
          V.size === 0 || r != null,
          'You are trying to use a blocker on a POP navigation to a location that was not created by @remix-run/router. This will fail silently in production. This can happen if you are navigating outside the router via `window.history.pushState`/`window.location.hash` instead of using router navigation APIs.  This can also happen if you are using createHashRouter and the user manually changes the URL.',
        )
        let i = ze({ currentLocation: w.location, nextLocation: n, historyAction: t })
        if (i && r != null) {
          let t = new Promise((e) => {
            ie = e
          })
          ;(e.history.go(r * -1),
            Re(i, {
              state: `blocked`,
              location: n,
              proceed() {
                ;(Re(i, { state: `proceeding`, proceed: void 0, reset: void 0, location: n }),
                  t.then(() => e.history.go(r)))
              },
              reset() {
                let e = new Map(w.blockers)
                ;(e.set(i, In), H({ blockers: e }))
              },
            }),
            O?.resolve(),
            (O = null))
        } else return (o.unstable_customRouteDiscovery && (E += r || 0), pe(t, n))
      })),
      n)
    ) {
      Qr(t, M)
      let e = () => $r(t, M)
      ;(t.addEventListener(`pagehide`, e), (N = () => t.removeEventListener(`pagehide`, e)))
    }
    return (w.initialized || pe(`POP`, w.location, { initialHydration: !0 }), C)
  }
  function se() {
    ;(f && f(),
      N && N(),
      p.clear(),
      A && A.abort(),
      w.fetchers.forEach((e, t) => Ae(w.fetchers, t)),
      w.blockers.forEach((e, t) => Le(t)))
  }
  function ce(e) {
    return (p.add(e), () => p.delete(e))
  }
  function H(e, t = {}) {
    let n = e.errors ?? null,
      r = n ? Vn.get(n) : void 0
    ;(r !== void 0 && (n = r),
      (e.errors !== void 0 || e.initialized) && (w.errors && Vn.delete(w.errors), e.errors && Vn.set(e.errors, n)),
      (e.matches &&= e.matches.map((e) => {
        let t = l[e.route.id],
          n = e.route
        return n.element !== t.element ||
          n.errorElement !== t.errorElement ||
          n.hydrateFallbackElement !== t.hydrateFallbackElement
          ? { ...e, route: t }
          : e
      })),
      (w = { ...w, ...e }))
    let i = [],
      a = []
    ;(w.fetchers.forEach((e, t) => {
      e.state === `idle` && (B.has(t) ? i.push(t) : a.push(t))
    }),
      B.forEach((e) => {
        !w.fetchers.has(e) && !L.has(e) && i.push(e)
      }),
      [...p].forEach((e) =>
        e(w, {
          deletedFetchers: i,
          newErrors: n,
          viewTransitionOpts: t.viewTransitionOpts,
          flushSync: t.flushSync === !0,
        }),
      ),
      i.forEach((e) => Ae(w.fetchers, e)),
      a.forEach((e) => w.fetchers.delete(e)))
  }
  function le(t, n, { flushSync: r } = {}) {
    let i =
        w.actionData != null &&
        w.navigation.formMethod != null &&
        q(w.navigation.formMethod) &&
        w.navigation.state === `loading` &&
        t.state?._isRedirect !== !0,
      a
    a = n.actionData ? (Object.keys(n.actionData).length > 0 ? n.actionData : null) : i ? w.actionData : null
    let o = n.loaderData ? Tr(w.loaderData, n.loaderData, n.matches || [], n.errors) : w.loaderData,
      s = w.blockers
    s.size > 0 && !P && ((s = new Map(s)), s.forEach((e, t) => s.set(t, In)))
    let c = !P && We(t, n.matches || w.matches),
      l = k === !0 || (w.navigation.formMethod != null && q(w.navigation.formMethod) && t.state?._isRedirect !== !0)
    ;(u.commitHmrRoutes(),
      P ||
        T === `POP` ||
        (T === `PUSH` ? e.history.push(t, t.state) : T === `REPLACE` && e.history.replace(t, t.state)))
    let d
    if (T === `POP` && !P && t !== w.location) {
      let e = M.get(w.location.pathname)
      e && e.has(t.pathname)
        ? (d = { currentLocation: w.location, nextLocation: t })
        : M.has(t.pathname) && (d = { currentLocation: t, nextLocation: w.location })
    } else if (j) {
      let e = M.get(w.location.pathname)
      ;(e ? e.add(t.pathname) : ((e = new Set([t.pathname])), M.set(w.location.pathname, e)),
        (d = { currentLocation: w.location, nextLocation: t }))
    }
    ;(H(
      {
        ...n,
        actionData: a,
        loaderData: o,
        historyAction: T,
        location: t,
        initialized: !0,
        renderFallback: !1,
        navigation: Pn,
        revalidation: `idle`,
        restoreScrollPosition: c,
        preventScrollReset: l,
        blockers: s,
      },
      { viewTransitionOpts: d, flushSync: r === !0 },
    ),
      ue(),
      O?.resolve(),
      (O = null),
      ae?.resolve(),
      (ae = null))
  }
  function ue() {
    ;((E = 0), (T = `POP`), (k = !1), (j = !1), (P = !1), (F = R.size > 0))
  }
  async function de(t, n) {
    if ((D && (await D), O?.resolve(), (O = null), typeof t == `number`)) {
      O ||= ei()
      let n = O.promise
      return (e.history.go(t), n)
    }
    let r = mn(C),
      { path: i, submission: a, error: o } = Gn(!1, Wn(w.location, w.matches, s, t, n?.fromRouteId, n?.relative), n),
      c
    if (n?.mask) {
      let t = typeof n.mask == `string` ? nt(n.mask) : { ...w.location.mask, ...n.mask }
      if (((c = { pathname: t.pathname ?? ``, search: t.search ?? ``, hash: t.hash ?? `` }), Je.test(c.pathname)))
        throw Error(`External navigation is not allowed`)
      ;(c.pathname.startsWith(`\\`) && (c.pathname = c.pathname.replace(/^\\+/, `/`)),
        Dn(typeof n.mask == `string` ? n.mask : G(n.mask), G(c), e.history.createURL(`/`), `reject`))
    }
    let l = w.location,
      u = tt(l, i, n && n.state, void 0, c)
    ;((u = { ...u, ...e.history.encodeLocation(u) }),
      Dn(
        t == null ? e.history.createHref(w.location) : typeof t == `string` ? t : G(t),
        e.history.createHref(u.mask || u),
        e.history.createURL(`/`),
        `reject`,
      ))
    let d = n && n.replace != null ? n.replace : void 0,
      f = `PUSH`,
      p = w.location.pathname + w.location.search
    d === !0
      ? (f = `REPLACE`)
      : d === !1 ||
        (a != null && q(a.formMethod) && (a.formAction === p || u.pathname + u.search === p) && (f = `REPLACE`))
    let m = n && `preventScrollReset` in n ? n.preventScrollReset === !0 : void 0,
      h = (n && n.flushSync) === !0,
      g = ze({ currentLocation: l, nextLocation: u, historyAction: f })
    g
      ? Re(g, {
          state: `blocked`,
          location: u,
          proceed() {
            ;(Re(g, { state: `proceeding`, proceed: void 0, reset: void 0, location: u }), de(t, n))
          },
          reset() {
            let e = new Map(w.blockers)
            ;(e.set(g, In), H({ blockers: e }))
          },
        })
      : await pe(f, u, {
          submission: a,
          pendingError: o,
          preventScrollReset: m,
          replace: n && n.replace,
          enableViewTransition: n && n.viewTransition,
          flushSync: h,
          callSiteDefaultShouldRevalidate: n && n.defaultShouldRevalidate,
          instrumentationNavigateMetaReceiver: r,
        })
  }
  function fe() {
    if (D) return D.then(fe)
    ;((ae ||= ei()), Te(), H({ revalidation: `loading` }))
    let e = ae.promise
    return w.navigation.state === `submitting`
      ? e
      : w.navigation.state === `idle`
        ? (pe(w.historyAction, w.location, {
            startUninterruptedRevalidation: !0,
            dataStrategyInitiator: `revalidation`,
          }),
          e)
        : (pe(T || w.historyAction, w.navigation.location, {
            overrideNavigation: w.navigation,
            dataStrategyInitiator: `revalidation`,
            enableViewTransition: j === !0,
          }),
          e)
  }
  async function pe(t, n, r) {
    ;(D && (await D),
      A && A.abort(),
      (A = null),
      (T = t),
      (P = (r && r.startUninterruptedRevalidation) === !0),
      Ue(w.location, w.matches),
      (k = (r && r.preventScrollReset) === !0),
      (j = (r && r.enableViewTransition) === !0))
    let i = r?.initialHydration && w.matches && w.matches.length > 0 && !y ? w.matches : c.match(n),
      a = (r && r.flushSync) === !0
    if (i && w.initialized && !F && Mr(w.location, n) && !(r && r.submission && q(r.submission.formMethod))) {
      le(n, { matches: i }, { flushSync: a })
      return
    }
    let o = Ge(i, n.pathname)
    if ((o.active && o.matches && (i = o.matches), r?.instrumentationNavigateMetaReceiver)) {
      let t = Gr(e.history, n, i)
      r.instrumentationNavigateMetaReceiver(t)
    }
    if (!i) {
      let { error: e, notFoundMatches: t, route: r } = Be(n.pathname)
      le(n, { matches: t, loaderData: {}, errors: { [r.id]: e } }, { flushSync: a })
      return
    }
    let s = r && r.overrideNavigation ? { ...r.overrideNavigation, matches: i, historyAction: t } : void 0
    A = new AbortController()
    let l = br(e.history, n, A.signal, r && r.submission),
      u = r?.initialHydration ? `initialization` : (r?.dataStrategyInitiator ?? `navigation`),
      d = e.getContext ? await e.getContext() : new at(),
      f
    if (r && r.pendingError) f = [Dr(i).route.id, { type: `error`, error: r.pendingError }]
    else if (r && r.submission && q(r.submission.formMethod)) {
      let c = await he(l, u, n, r.submission, i, t, d, o.active, r && r.initialHydration === !0, {
        replace: r.replace,
        flushSync: a,
      })
      if (c.shortCircuited) return
      if (c.pendingActionResult) {
        let [e, t] = c.pendingActionResult
        if (K(t) && tn(t.error) && t.error.status === 404) {
          ;((A = null), le(n, { matches: c.matches, loaderData: {}, errors: { [e]: t.error } }))
          return
        }
      }
      ;((i = c.matches || i),
        (f = c.pendingActionResult),
        (s = qr(n, i, t, r.submission)),
        (a = !1),
        (o.active = !1),
        (l = br(e.history, l.url, l.signal)))
    }
    let {
      shortCircuited: p,
      matches: m,
      loaderData: h,
      errors: g,
      workingFetchers: _,
    } = await ge(
      l,
      u,
      n,
      i,
      t,
      d,
      o.active,
      s,
      r && r.submission,
      r && r.fetcherSubmission,
      r && r.replace,
      r && r.initialHydration === !0,
      a,
      f,
      r && r.callSiteDefaultShouldRevalidate,
    )
    p || ((A = null), le(n, { matches: m || i, ...Er(f), loaderData: h, errors: g, ...(_ ? { fetchers: _ } : {}) }))
  }
  function me() {
    let t = ei()
    D = t.promise
    let n = E,
      r = O
    ;((O = null), A?.abort(), (A = null), ue(), ae?.resolve(), (ae = null))
    let i = new Map(w.blockers)
    i.forEach((e, t) => {
      e.state === `proceeding` && i.set(t, In)
    })
    let a = new Map(w.fetchers),
      o = Pe(a)
    ;(a.forEach((e, t) => {
      e.state === `loading` && !L.has(t) && (a.set(t, Zr(e.data)), (o = !0))
    }),
      I.clear(),
      H({ navigation: Pn, revalidation: `idle`, blockers: i, ...(o ? { fetchers: a } : {}) }))
    function s() {
      ;((D = void 0), r?.resolve(), t.resolve())
    }
    return (n ? ((ie = s), e.history.go(-n)) : s(), t.promise)
  }
  async function he(t, n, i, c, d, f, p, m, h, g = {}) {
    if (
      (o.unstable_customRouteDiscovery || Te(), H({ navigation: Jr(i, d, f, c) }, { flushSync: g.flushSync === !0 }), m)
    ) {
      let e = await Ke(d, i.pathname, t.signal)
      if ((o.unstable_customRouteDiscovery && t.signal.aborted) || e.type === `aborted`) return { shortCircuited: !0 }
      if (e.type === `cancelled`) return (await me(), { shortCircuited: !0 })
      if (e.type === `error`) {
        if (e.partialMatches.length === 0) {
          let { matches: t, route: n } = Or(u.activeRoutes)
          return { matches: t, pendingActionResult: [n.id, { type: `error`, error: e.error }] }
        }
        let t = Dr(e.partialMatches).route.id
        return { matches: e.partialMatches, pendingActionResult: [t, { type: `error`, error: e.error }] }
      }
      if (e.matches) d = e.matches
      else {
        let { notFoundMatches: e, error: t, route: n } = Be(i.pathname)
        return { matches: e, pendingActionResult: [n.id, { type: `error`, error: t }] }
      }
    }
    o.unstable_customRouteDiscovery && Te()
    let _,
      v = Wr(d, i)
    if (!v.route.action && !v.route.lazy)
      _ = { type: `error`, error: kr(405, { method: t.method, pathname: i.pathname, routeId: v.route.id }) }
    else {
      let e = await Ce(t, i, dr(a, l, t, i, d, v, h ? [] : r, p), p, null, n, f)
      if (((_ = e[v.route.id]), !_)) {
        for (let t of d)
          if (e[t.route.id]) {
            _ = e[t.route.id]
            break
          }
      }
      if (t.signal.aborted) return { shortCircuited: !0 }
    }
    if (Lr(_)) {
      let r
      return (
        (r =
          g && g.replace != null
            ? g.replace
            : yr(_.response.headers.get(`Location`), new URL(t.url), s, e.history) ===
              w.location.pathname + w.location.search),
        await Se(t, _, !0, n, { submission: c, replace: r }),
        { shortCircuited: !0 }
      )
    }
    if (K(_)) {
      let e = Dr(d, v.route.id)
      return ((g && g.replace) !== !0 && (T = `PUSH`), { matches: d, pendingActionResult: [e.route.id, _, v.route.id] })
    }
    return { matches: d, pendingActionResult: [v.route.id, _] }
  }
  async function ge(t, n, i, s, d, f, p, m, h, g, _, v, y, b, x) {
    let S = m || qr(i, s, d, h),
      C = h || g || Kr(S),
      T = !P && !v
    if (p) {
      if (T) {
        let e = _e(b)
        H({ navigation: S, ...(e === void 0 ? {} : { actionData: e }) }, { flushSync: y })
      }
      let e = await Ke(s, i.pathname, t.signal)
      if ((o.unstable_customRouteDiscovery && t.signal.aborted) || e.type === `aborted`) return { shortCircuited: !0 }
      if (e.type === `cancelled`) return (await me(), { shortCircuited: !0 })
      if (e.type === `error`) {
        if (e.partialMatches.length === 0) {
          let { matches: t, route: n } = Or(u.activeRoutes)
          return { matches: t, loaderData: {}, errors: { [n.id]: e.error } }
        }
        let t = Dr(e.partialMatches).route.id
        return { matches: e.partialMatches, loaderData: {}, errors: { [t]: e.error } }
      }
      if (e.matches) ((s = e.matches), v && !t.signal.aborted && H({ matches: s }))
      else {
        let { error: e, notFoundMatches: t, route: n } = Be(i.pathname)
        return { matches: t, loaderData: {}, errors: { [n.id]: e } }
      }
    }
    let { dsMatches: E, revalidatingFetchers: D } = Kn(
      t,
      f,
      a,
      l,
      e.history,
      w,
      s,
      C,
      i,
      v ? [] : r,
      v === !0,
      F,
      I,
      B,
      re,
      ne,
      c,
      b,
      x,
    )
    if (
      ((te = ++ee),
      !e.dataStrategy &&
        !E.some((e) => e.shouldLoad) &&
        !E.some((e) => e.route.middleware && e.route.middleware.length > 0) &&
        D.length === 0)
    ) {
      let e = new Map(w.fetchers),
        t = Pe(e)
      return (
        le(
          i,
          {
            matches: s,
            loaderData: {},
            errors: b && K(b[1]) ? { [b[0]]: b[1].error } : null,
            ...Er(b),
            ...(t ? { fetchers: e } : {}),
          },
          { flushSync: y },
        ),
        { shortCircuited: !0 }
      )
    }
    if (T) {
      let e = {}
      if (!p) {
        e.navigation = S
        let t = _e(b)
        t !== void 0 && (e.actionData = t)
      }
      ;(D.length > 0 && (e.fetchers = ve(D)), H(e, { flushSync: y }))
    }
    D.forEach((e) => {
      ;(Me(e.key), e.controller && L.set(e.key, e.controller))
    })
    let O = () =>
      D.forEach((e) => {
        L.get(e.key) === e.controller && Me(e.key)
      })
    A && A.signal.addEventListener(`abort`, O)
    let { loaderResults: k, fetcherResults: j } = await we(E, D, t, i, f, n, d)
    if (t.signal.aborted) return { shortCircuited: !0 }
    ;(A && A.signal.removeEventListener(`abort`, O),
      D.forEach((e) => {
        L.get(e.key) === e.controller && L.delete(e.key)
      }))
    let M = Ar(k)
    if (M) return (await Se(t, M.result, !0, n, { replace: _ }), { shortCircuited: !0 })
    if (((M = Ar(j)), M)) return (ne.add(M.key), await Se(t, M.result, !0, n, { replace: _ }), { shortCircuited: !0 })
    let N = new Map(w.fetchers),
      { loaderData: R, errors: z } = wr(w, s, k, b, D, j, N)
    if (v && w.errors) {
      let e = z ?? null
      ;((z = { ...w.errors, ...z }), Vn.set(z, e))
    }
    let V = Pe(N),
      ie = Fe(te, N),
      ae = V || ie || D.length > 0
    return { matches: s, loaderData: R, errors: z, ...(ae ? { workingFetchers: N } : {}) }
  }
  function _e(e) {
    if (e && !K(e[1])) return { [e[0]]: e[1].data }
    if (w.actionData) return Object.keys(w.actionData).length === 0 ? null : w.actionData
  }
  function ve(e) {
    let t = new Map(w.fetchers)
    return (
      e.forEach((e) => {
        let n = t.get(e.key),
          r = Yr(void 0, n ? n.data : void 0)
        t.set(e.key, r)
      }),
      t
    )
  }
  async function ye(t, n, r, i) {
    ;(D && (await D), Me(t))
    let a = (i && i.flushSync) === !0,
      o = mn(C),
      l = Wn(w.location, w.matches, s, r, n, i?.relative),
      u = c.match(l),
      d = Ge(u, l)
    if ((d.active && d.matches && (u = d.matches), o && o(Gr(e.history, l, u)), !u)) {
      De(t, n, kr(404, { pathname: l }), { flushSync: a })
      return
    }
    let { path: f, submission: p, error: m } = Gn(!0, l, i)
    if (m) {
      De(t, n, m, { flushSync: a })
      return
    }
    let h = e.getContext ? await e.getContext() : new at(),
      g = (i && i.preventScrollReset) === !0
    if (p && q(p.formMethod)) {
      await be(t, n, f, u, h, d.active, a, g, p, i && i.defaultShouldRevalidate)
      return
    }
    let _ = { routeId: n, path: f, isDiscovering: d.active }
    ;(re.set(t, _), await xe(t, _, u, h, a, g, p))
  }
  async function be(t, n, i, s, u, d, f, p, m, h) {
    ;(o.unstable_customRouteDiscovery || Te(), re.delete(t))
    let g = w.fetchers.get(t)
    Ee(t, Xr(m, g), { flushSync: f })
    let _ = new AbortController()
    o.unstable_customRouteDiscovery && L.set(t, _)
    let v = br(e.history, i, _.signal, m)
    if (d) {
      let e = await Ke(s, new URL(v.url).pathname, v.signal, t)
      if ((o.unstable_customRouteDiscovery && v.signal.aborted) || e.type === `aborted`) return
      if (e.type === `cancelled`) {
        ;(L.delete(t), re.delete(t), Ee(t, Zr(g?.data), { flushSync: f }))
        return
      }
      if (e.type === `error`) {
        De(t, n, e.error, { flushSync: f })
        return
      }
      if (e.matches) s = e.matches
      else {
        De(t, n, kr(404, { pathname: i }), { flushSync: f })
        return
      }
    }
    let y = Wr(s, i)
    if (!y.route.action && !y.route.lazy) {
      De(t, n, kr(405, { method: m.formMethod, pathname: i, routeId: n }), { flushSync: f })
      return
    }
    ;(o.unstable_customRouteDiscovery && Te(), L.set(t, _))
    let b = ee,
      x = dr(a, l, v, i, s, y, r, u),
      S = await Ce(v, i, x, u, t, `fetcher`),
      C = S[y.route.id]
    if (!C) {
      for (let e of x)
        if (S[e.route.id]) {
          C = S[e.route.id]
          break
        }
    }
    if (v.signal.aborted) {
      L.get(t) === _ && L.delete(t)
      return
    }
    if (B.has(t)) {
      if (K(C)) {
        Ee(t, Zr(void 0))
        return
      }
      Lr(C) && ((F = !0), (C = { type: `data`, data: void 0 }))
    } else {
      if (Lr(C)) {
        if (te > b) ((F = !0), (C = { type: `data`, data: void 0 }))
        else
          return (
            L.delete(t),
            ne.add(t),
            Ee(t, Yr(m)),
            Se(v, C, !1, `fetcher`, { fetcherSubmission: m, preventScrollReset: p })
          )
      }
      if (K(C)) {
        De(t, n, C.error)
        return
      }
    }
    F = !0
    let E = w.navigation.location || w.location,
      D = br(e.history, E, _.signal),
      O = w.navigation.state === `idle` ? w.matches : c.match(w.navigation.location)
    U(O, `Didn't find any matches after fetcher action`)
    let k = ++ee
    R.set(t, k)
    let { dsMatches: j, revalidatingFetchers: M } = Kn(
        D,
        u,
        a,
        l,
        e.history,
        w,
        O,
        m,
        E,
        r,
        !1,
        F,
        I,
        B,
        re,
        ne,
        c,
        [y.route.id, C],
        h,
      ),
      N = Yr(m, C.data),
      P = new Map(w.fetchers)
    ;(P.set(t, N),
      M.filter((e) => e.key !== t).forEach((e) => {
        let t = e.key,
          n = P.get(t),
          r = Yr(void 0, n ? n.data : void 0)
        ;(P.set(t, r), Me(t), e.controller && L.set(t, e.controller))
      }),
      H({ fetchers: P }))
    let z = () =>
      M.forEach((e) => {
        L.get(e.key) === e.controller && Me(e.key)
      })
    _.signal.addEventListener(`abort`, z)
    let { loaderResults: V, fetcherResults: ie } = await we(j, M, D, E, u, `fetcher`)
    if (_.signal.aborted) {
      R.get(t) === k && R.delete(t)
      return
    }
    ;(_.signal.removeEventListener(`abort`, z),
      R.delete(t),
      L.delete(t),
      M.forEach((e) => {
        L.get(e.key) === e.controller && L.delete(e.key)
      }))
    let ae = w.fetchers.has(t),
      oe = (e) => {
        if (!ae) return e
        let n = new Map(e.fetchers)
        return (n.set(t, Zr(C.data)), { ...e, fetchers: n })
      },
      se = Ar(V)
    if (se) return ((w = oe(w)), Se(D, se.result, !1, `fetcher`, { preventScrollReset: p }))
    if (((se = Ar(ie)), se))
      return (ne.add(se.key), (w = oe(w)), Se(D, se.result, !1, `fetcher`, { preventScrollReset: p }))
    let ce = new Map(w.fetchers)
    ae && ce.set(t, Zr(C.data))
    let { loaderData: ue, errors: de } = wr(w, O, V, void 0, M, ie, ce)
    ;(Fe(k, ce),
      w.navigation.state === `loading` && k > te
        ? (U(T, `Expected pending action`),
          A && A.abort(),
          Pe(ce),
          le(w.navigation.location, { matches: O, loaderData: ue, errors: de, fetchers: ce }))
        : (H({ errors: de, loaderData: Tr(w.loaderData, ue, O, de), fetchers: ce }), (F = R.size > 0)))
  }
  async function xe(t, n, i, s, c, u, d) {
    let { routeId: f, path: p } = n,
      m = w.fetchers.get(t)
    Ee(t, Yr(d, m ? m.data : void 0), { flushSync: c })
    let h = new AbortController()
    o.unstable_customRouteDiscovery && L.set(t, h)
    let g = br(e.history, p, h.signal)
    if (n.isDiscovering) {
      let e = await Ke(i, new URL(g.url).pathname, g.signal, t)
      if ((o.unstable_customRouteDiscovery && g.signal.aborted) || e.type === `aborted`) return
      if (e.type === `cancelled`) {
        ;(L.delete(t), re.delete(t), Ee(t, Zr(m?.data), { flushSync: c }))
        return
      }
      if (e.type === `error`) {
        De(t, f, e.error, { flushSync: c })
        return
      }
      if (e.matches) ((i = e.matches), (n.isDiscovering = !1))
      else {
        De(t, f, kr(404, { pathname: p }), { flushSync: c })
        return
      }
    }
    let _ = Wr(i, p)
    L.set(t, h)
    let v = ee,
      y = await Ce(g, p, dr(a, l, g, p, i, _, r, s), s, t, `fetcher`),
      b = y[_.route.id]
    if (!b) {
      for (let e of i)
        if (y[e.route.id]) {
          b = y[e.route.id]
          break
        }
    }
    if ((L.get(t) === h && L.delete(t), !g.signal.aborted)) {
      if (B.has(t)) Ee(t, Zr(void 0))
      else {
        if (Lr(b)) {
          if (te > v) {
            Ee(t, Zr(void 0))
            return
          }
          ;(ne.add(t), await Se(g, b, !1, `fetcher`, { preventScrollReset: u }))
          return
        }
        K(b) ? De(t, f, b.error) : Ee(t, Zr(b.data))
      }
    }
  }
  async function Se(r, i, a, o, { submission: c, fetcherSubmission: l, preventScrollReset: u, replace: d } = {}) {
    ;(a || (O?.resolve(), (O = null)), i.response.headers.has(`X-Remix-Revalidate`) && (F = !0))
    let f = i.response.headers.get(`Location`)
    U(f, `Expected a Location header on the redirect Response`)
    let p = f,
      m = new URL(r.url)
    ;((f = yr(f, m, s, e.history)), Dn(p, f, m, `allow-explicit`))
    let h = tt(w.location, f, { _isRedirect: !0 })
    if (n) {
      let e = !1
      if (i.response.headers.has(`X-Remix-Reload-Document`)) e = !0
      else if (Bt(f)) {
        let n = it(t, f, !0)
        e = n.origin !== t.location.origin || Rt(n.pathname, s) == null
      }
      if (e) {
        d ? t.location.replace(f) : t.location.assign(f)
        return
      }
    }
    A = null
    let g = d === !0 || i.response.headers.has(`X-Remix-Replace`) ? `REPLACE` : `PUSH`,
      { formMethod: _, formAction: v, formEncType: y } = w.navigation
    !c && !l && _ && v && y && (c = Kr(w.navigation))
    let b = c || l
    Nn.has(i.response.status) && b && q(b.formMethod)
      ? await pe(g, h, {
          submission: { ...b, formAction: f },
          preventScrollReset: u || k,
          enableViewTransition: a ? j : void 0,
          dataStrategyInitiator: o,
        })
      : await pe(g, h, {
          overrideNavigation: qr(h, [], g, c),
          fetcherSubmission: l,
          preventScrollReset: u || k,
          enableViewTransition: a ? j : void 0,
          dataStrategyInitiator: o,
        })
  }
  async function Ce(e, t, n, r, i, a, o = null) {
    let c,
      l = {}
    try {
      c = await fr(d, e, t, n, i, a, r, !1, o)
    } catch (e) {
      return (
        n
          .filter((e) => e.shouldLoad)
          .forEach((t) => {
            l[t.route.id] = { type: `error`, error: e }
          }),
        l
      )
    }
    if (e.signal.aborted) return l
    if (!q(e.method))
      for (let e of n) {
        if (c[e.route.id]?.type === `error`) break
        c.hasOwnProperty(e.route.id) ||
          w.loaderData.hasOwnProperty(e.route.id) ||
          (w.errors && w.errors.hasOwnProperty(e.route.id)) ||
          !e.shouldCallHandler() ||
          (c[e.route.id] = {
            type: `error`,
            result: Error(`No result returned from dataStrategy for route ${e.route.id}`),
          })
      }
    for (let [t, r] of Object.entries(c))
      if (Ir(r)) {
        let i = r.result
        l[t] = { type: `redirect`, response: gr(i, e, t, n, s) }
      } else l[t] = await hr(r)
    return l
  }
  async function we(e, t, n, r, i, a, o = null) {
    let s = Ce(n, r, e, i, null, a, o),
      c = Promise.all(
        t.map(async (e) => {
          if (e.matches && e.match && e.request && e.controller) {
            let t = (await Ce(e.request, e.path, e.matches, i, e.key, a, o))[e.match.route.id]
            return { [e.key]: t }
          }
          return Promise.resolve({ [e.key]: { type: `error`, error: kr(404, { pathname: e.path }) } })
        }),
      )
    return { loaderResults: await s, fetcherResults: (await c).reduce((e, t) => Object.assign(e, t), {}) }
  }
  function Te() {
    ;((F = !0),
      re.forEach((e, t) => {
        ;(o.unstable_customRouteDiscovery && e.isDiscovering) || (L.has(t) && I.add(t), Me(t))
      }))
  }
  function Ee(e, t, n = {}) {
    let r = new Map(w.fetchers)
    ;(r.set(e, t), H({ fetchers: r }, { flushSync: (n && n.flushSync) === !0 }))
  }
  function De(e, t, n, r = {}) {
    let i = Dr(w.matches, t),
      a = new Map(w.fetchers)
    ;(Ae(a, e), H({ errors: { [i.route.id]: n }, fetchers: a }, { flushSync: (r && r.flushSync) === !0 }))
  }
  function Oe(e) {
    return (z.set(e, (z.get(e) || 0) + 1), B.has(e) && B.delete(e), w.fetchers.get(e) || Fn)
  }
  function ke(e, t) {
    ;(Me(e, t?.reason), re.delete(e), I.delete(e), Ee(e, Zr(null)))
  }
  function Ae(e, t) {
    let n = w.fetchers.get(t)
    ;(L.has(t) && !(n && n.state === `loading` && R.has(t)) && Me(t),
      re.delete(t),
      R.delete(t),
      ne.delete(t),
      B.delete(t),
      I.delete(t),
      e.delete(t))
  }
  function je(e) {
    let t = (z.get(e) || 0) - 1
    ;(t <= 0 ? (z.delete(e), B.add(e)) : z.set(e, t), H({ fetchers: new Map(w.fetchers) }))
  }
  function Me(e, t) {
    let n = L.get(e)
    n && (n.abort(t), L.delete(e))
  }
  function Ne(e, t) {
    for (let n of e) {
      let e = t.get(n)
      U(e, `Expected fetcher: ${n}`)
      let r = Zr(e.data)
      t.set(n, r)
    }
  }
  function Pe(e) {
    let t = [],
      n = !1
    for (let r of ne) {
      let i = e.get(r)
      ;(U(i, `Expected fetcher: ${r}`), i.state === `loading` && (ne.delete(r), t.push(r), (n = !0)))
    }
    return (Ne(t, e), n)
  }
  function Fe(e, t) {
    let n = []
    for (let [r, i] of R)
      if (i < e) {
        let e = t.get(r)
        ;(U(e, `Expected fetcher: ${r}`), e.state === `loading` && (Me(r), R.delete(r), n.push(r)))
      }
    return (Ne(n, t), n.length > 0)
  }
  function Ie(e, t) {
    let n = w.blockers.get(e) || In
    return (V.get(e) !== t && V.set(e, t), n)
  }
  function Le(e) {
    ;(w.blockers.delete(e), V.delete(e))
  }
  function Re(e, t) {
    let n = w.blockers.get(e) || In
    U(
      (n.state === `unblocked` && t.state === `blocked`) ||
        (n.state === `blocked` && t.state === `blocked`) ||
        (n.state === `blocked` && t.state === `proceeding`) ||
        (n.state === `blocked` && t.state === `unblocked`) ||
        (n.state === `proceeding` && t.state === `unblocked`),
      `Invalid blocker state transition: ${n.state} -> ${t.state}`,
    )
    let r = new Map(w.blockers)
    ;(r.set(e, t), H({ blockers: r }))
  }
  function ze({ currentLocation: e, nextLocation: t, historyAction: n }) {
    if (V.size === 0) return
    V.size > 1 && W(!1, `A router only supports one blocker at a time`)
    let r = Array.from(V.entries()),
      [i, a] = r[r.length - 1],
      o = w.blockers.get(i)
    if (!(o && o.state === `proceeding`) && a({ currentLocation: e, nextLocation: t, historyAction: n })) return i
  }
  function Be(e) {
    let t = kr(404, { pathname: e }),
      n = u.activeRoutes,
      { matches: r, route: i } = Or(n)
    return { notFoundMatches: r, route: i, error: t }
  }
  function Ve(e, t, n) {
    if (((m = e), (g = t), (h = n || null), !_ && w.navigation === Pn)) {
      _ = !0
      let e = We(w.location, w.matches)
      e != null && H({ restoreScrollPosition: e })
    }
    return () => {
      ;((m = null), (g = null), (h = null))
    }
  }
  function He(e, t) {
    return (
      (h &&
        h(
          e,
          t.map((e) => _t(e, w.loaderData)),
        )) ||
      e.key
    )
  }
  function Ue(e, t) {
    if (m && g) {
      let n = He(e, t)
      m[n] = g()
    }
  }
  function We(e, t) {
    if (m) {
      let n = He(e, t),
        r = m[n]
      if (typeof r == `number`) return r
    }
    return null
  }
  function Ge(t, n) {
    if (e.patchRoutesOnNavigation) {
      if (!t) return { active: !0, matches: c.match(n, !0) || [] }
      if (Object.keys(t[0].params).length > 0) return { active: !0, matches: c.match(n, !0) }
    }
    return { active: !1, matches: null }
  }
  async function Ke(t, n, r, i) {
    if (!e.patchRoutesOnNavigation) return { type: `success`, matches: t }
    let s = t
    for (;;) {
      let t = l
      try {
        await e.patchRoutesOnNavigation({
          signal: r,
          path: n,
          matches: s,
          fetcherKey: i,
          patch: (e, n) => {
            r.aborted || Qn(e, n, u, t, a, !1)
          },
        })
      } catch (e) {
        if (o.unstable_customRouteDiscovery) {
          if (r.aborted) return { type: `aborted` }
          if (e instanceof ot) return { type: `cancelled` }
        }
        return { type: `error`, error: e, partialMatches: s }
      }
      if (r.aborted) return { type: `aborted` }
      let d = c.match(n),
        f = null
      if (
        d &&
        (Object.keys(d[0].params).length === 0 ||
          ((f = c.match(n, !0)), !(f && s.length < f.length && qe(s, f.slice(0, s.length)))))
      )
        return { type: `success`, matches: d }
      if (((f ||= c.match(n, !0)), !f || qe(s, f))) return { type: `success`, matches: null }
      s = f
    }
  }
  function qe(e, t) {
    return e.length === t.length && e.every((e, n) => e.route.id === t[n].route.id)
  }
  function Ye(e) {
    ;((l = {}), u.setHmrRoutes(pt(e, a, void 0, l)))
  }
  function Xe(e, t, n = !1) {
    ;(Qn(e, t, u, l, a, n), u.hasHMRRoutes || H({}))
  }
  return (
    (C = {
      get basename() {
        return s
      },
      get future() {
        return o
      },
      get state() {
        return w
      },
      get routes() {
        return u.stableRoutes
      },
      match(e) {
        return c.match(e)
      },
      get manifest() {
        return l
      },
      get window() {
        return t
      },
      initialize: oe,
      subscribe: ce,
      enableScrollRestoration: Ve,
      navigate: de,
      fetch: ye,
      revalidate: fe,
      createHref: (t) => e.history.createHref(t),
      createURL: (t) => e.history.createURL(t),
      encodeLocation: (t) => e.history.encodeLocation(t),
      getFetcher: Oe,
      resetFetcher: ke,
      deleteFetcher: je,
      dispose: se,
      getBlocker: Ie,
      deleteBlocker: Le,
      patchRoutes: Xe,
      _internalFetchControllers: L,
      _internalSetRoutes: Ye,
      _internalSetStateDoNotUseOrYouWillBreakYourApp(e) {
        H(e)
      },
    }),
    e.instrumentations && (C = un(C, e.instrumentations.map((e) => e.router).filter(Boolean))),
    C
  )
}
function Un(e) {
  return e != null && ((`formData` in e && e.formData != null) || (`body` in e && e.body !== void 0))
}
function Wn(e, t, n, r, i, a) {
  let o, s
  if (i) {
    o = []
    for (let e of t)
      if ((o.push(e), e.route.id === i)) {
        s = e
        break
      }
  } else ((o = t), (s = t[t.length - 1]))
  let c = Kt(r || `.`, Gt(o), Rt(e.pathname, n) || e.pathname, a === `path`)
  if ((r ?? ((c.search = e.search), (c.hash = e.hash)), (r == null || r === `` || r === `.`) && s)) {
    let e = Ur(c.search)
    if (s.route.index && !e) c.search = c.search ? c.search.replace(/^\?/, `?index&`) : `?index`
    else if (!s.route.index && e) {
      let e = new URLSearchParams(c.search),
        t = e.getAll(`index`)
      ;(e.delete(`index`), t.filter((e) => e).forEach((t) => e.append(`index`, t)))
      let n = e.toString()
      c.search = n ? `?${n}` : ``
    }
  }
  return (n !== `/` && (c.pathname = zt({ basename: n, pathname: c.pathname })), G(c))
}
function Gn(e, t, n) {
  if (!n || !Un(n)) return { path: t }
  if (n.formMethod && !Hr(n.formMethod)) return { path: t, error: kr(405, { method: n.formMethod }) }
  let r = () => ({ path: t, error: kr(400, { type: `invalid-body` }) }),
    i = (n.formMethod || `get`).toUpperCase(),
    a = jr(t)
  if (n.body !== void 0) {
    if (n.formEncType === `text/plain`) {
      if (!q(i)) return r()
      let e =
        typeof n.body == `string`
          ? n.body
          : n.body instanceof FormData || n.body instanceof URLSearchParams
            ? Array.from(n.body.entries()).reduce((e, [t, n]) => `${e}${t}=${n}\n`, ``)
            : String(n.body)
      return {
        path: t,
        submission: {
          formMethod: i,
          formAction: a,
          formEncType: n.formEncType,
          formData: void 0,
          json: void 0,
          text: e,
        },
      }
    }
    if (n.formEncType === `application/json`) {
      if (!q(i)) return r()
      try {
        let e = typeof n.body == `string` ? JSON.parse(n.body) : n.body
        return {
          path: t,
          submission: {
            formMethod: i,
            formAction: a,
            formEncType: n.formEncType,
            formData: void 0,
            json: e,
            text: void 0,
          },
        }
      } catch {
        return r()
      }
    }
  }
  U(typeof FormData == `function`, `FormData is not available in this environment`)
  let o, s
  if (n.formData) ((o = xr(n.formData)), (s = n.formData))
  else if (n.body instanceof FormData) ((o = xr(n.body)), (s = n.body))
  else if (n.body instanceof URLSearchParams) ((o = n.body), (s = Sr(o)))
  else if (n.body == null) ((o = new URLSearchParams()), (s = new FormData()))
  else
    try {
      ;((o = new URLSearchParams(n.body)), (s = Sr(o)))
    } catch {
      return r()
    }
  let c = {
    formMethod: i,
    formAction: a,
    formEncType: (n && n.formEncType) || `application/x-www-form-urlencoded`,
    formData: s,
    json: void 0,
    text: void 0,
  }
  if (q(c.formMethod)) return { path: t, submission: c }
  let l = nt(t)
  return (e && l.search && Ur(l.search) && o.append(`index`, ``), (l.search = `?${o}`), { path: G(l), submission: c })
}
function Kn(e, t, n, r, i, a, o, s, c, l, u, d, f, p, m, h, g, _, v) {
  let y = _ ? (K(_[1]) ? _[1].error : _[1].data) : void 0,
    b = i.createURL(a.location),
    x = i.createURL(c),
    S
  if (u && a.errors) {
    let e = Object.keys(a.errors)[0]
    S = o.findIndex((t) => t.route.id === e)
  } else if (_ && K(_[1])) {
    let e = _[0]
    S = o.findIndex((t) => t.route.id === e) - 1
  }
  let C = _ ? _[1].statusCode : void 0,
    w = C && C >= 400,
    T = {
      currentUrl: b,
      currentParams: a.matches[0]?.params || {},
      nextUrl: x,
      nextParams: o[0].params,
      ...s,
      actionResult: y,
      actionStatus: C,
    },
    E = nn(o),
    D = o.map((i, o) => {
      let { route: s } = i,
        f = null
      if (S != null && o > S) f = !1
      else if (s.lazy) f = !0
      else if (!qn(s)) f = !1
      else if (u) {
        let { shouldLoad: e } = Jn(s, a.loaderData, a.errors)
        f = e
      } else Yn(a.loaderData, a.matches[o], i) && (f = !0)
      if (f !== null) return ur(n, r, e, c, E, i, l, t, f)
      let p = !1
      typeof v == `boolean`
        ? (p = v)
        : w
          ? (p = !1)
          : d || b.pathname + b.search === x.pathname + x.search
            ? (p = !0)
            : b.search === x.search
              ? Xn(a.matches[o], i) && (p = !0)
              : (p = !0)
      let m = { ...T, defaultShouldRevalidate: p }
      return ur(n, r, e, c, E, i, l, t, Zn(i, m), m, v)
    }),
    O = []
  return (
    m.forEach((e, s) => {
      if (u || !o.some((t) => t.route.id === e.routeId) || p.has(s) || e.isDiscovering) return
      let c = a.fetchers.get(s),
        m = c && c.state !== `idle` && c.data === void 0,
        _ = g.match(e.path)
      if (!_) {
        O.push({
          key: s,
          routeId: e.routeId,
          path: e.path,
          matches: null,
          match: null,
          request: null,
          controller: null,
        })
        return
      }
      if (h.has(s)) return
      let y = Wr(_, e.path),
        b = new AbortController(),
        x = br(i, e.path, b.signal),
        S = null
      if (f.has(s)) (f.delete(s), (S = dr(n, r, x, e.path, _, y, l, t)))
      else if (m) d && (S = dr(n, r, x, e.path, _, y, l, t))
      else {
        let i
        i = typeof v == `boolean` ? v : !w && d
        let a = { ...T, defaultShouldRevalidate: i }
        Zn(y, a) && (S = dr(n, r, x, e.path, _, y, l, t, a))
      }
      S && O.push({ key: s, routeId: e.routeId, path: e.path, matches: S, match: y, request: x, controller: b })
    }),
    { dsMatches: D, revalidatingFetchers: O }
  )
}
function qn(e) {
  return e.loader != null || (e.middleware != null && e.middleware.length > 0)
}
function Jn(e, t, n) {
  if (e.lazy) return { shouldLoad: !0, renderFallback: !0 }
  if (!qn(e)) return { shouldLoad: !1, renderFallback: !1 }
  let r = t != null && e.id in t,
    i = n != null && n[e.id] !== void 0
  if (!r && i) return { shouldLoad: !1, renderFallback: !1 }
  if (typeof e.loader == `function` && e.loader.hydrate === !0) return { shouldLoad: !0, renderFallback: !r }
  let a = !r && !i
  return { shouldLoad: a, renderFallback: a }
}
function Yn(e, t, n) {
  let r = !t || n.route.id !== t.route.id,
    i = !e.hasOwnProperty(n.route.id)
  return r || i
}
function Xn(e, t) {
  let n = e.route.path
  return e.pathname !== t.pathname || (n != null && n.endsWith(`*`) && e.params[`*`] !== t.params[`*`])
}
function Zn(e, t) {
  if (e.route.shouldRevalidate) {
    let n = e.route.shouldRevalidate(t)
    if (typeof n == `boolean`) return n
  }
  return t.defaultShouldRevalidate
}
function Qn(e, t, n, r, i, a) {
  let o
  if (e) {
    let t = r[e]
    ;(U(t, `No route found to patch children into: routeId = ${e}`), (t.children ||= []), (o = t.children))
  } else o = n.activeRoutes
  let s = [],
    c = []
  if (
    (t.forEach((e) => {
      let t = o.find((t) => $n(e, t))
      t ? c.push({ existingRoute: t, newRoute: e }) : s.push(e)
    }),
    s.length > 0)
  ) {
    let t = pt(s, i, [e || `_`, `patch`, String(o?.length || `0`)], r)
    o.push(...t)
  }
  if (a && c.length > 0)
    for (let e = 0; e < c.length; e++) {
      let { existingRoute: t, newRoute: n } = c[e],
        r = t,
        [a] = pt([n], i, [], {}, !0)
      Object.assign(r, {
        element: a.element ? a.element : r.element,
        errorElement: a.errorElement ? a.errorElement : r.errorElement,
        hydrateFallbackElement: a.hydrateFallbackElement ? a.hydrateFallbackElement : r.hydrateFallbackElement,
      })
    }
  n.hasHMRRoutes || n.setRoutes([...n.activeRoutes])
}
function $n(e, t) {
  return `id` in e && `id` in t && e.id === t.id
    ? !0
    : e.index !== t.index || e.path !== t.path || e.caseSensitive !== t.caseSensitive
      ? !1
      : (!e.children || e.children.length === 0) && (!t.children || t.children.length === 0)
        ? !0
        : (e.children?.every((e, n) => t.children?.some((t) => $n(e, t))) ?? !1)
}
var er = new WeakMap(),
  tr = ({ key: e, route: t, manifest: n, mapRouteProperties: r }) => {
    let i = n[t.id]
    if ((U(i, `No route found in manifest`), !i.lazy || typeof i.lazy != `object`)) return
    let a = i.lazy[e]
    if (!a) return
    let o = er.get(i)
    o || ((o = {}), er.set(i, o))
    let s = o[e]
    if (s) return s
    let c = (async () => {
      let t = ct(e),
        n = i[e] !== void 0
      if (t)
        (W(!t, `Route property ` + e + ` is not a supported lazy route property. This property will be ignored.`),
          (o[e] = Promise.resolve()))
      else if (n) W(!1, `Route "${i.id}" has a static property "${e}" defined. The lazy property will be ignored.`)
      else {
        let t = await a()
        t != null && (Object.assign(i, { [e]: t }), Object.assign(i, r(i)))
      }
      typeof i.lazy == `object` &&
        ((i.lazy[e] = void 0), Object.values(i.lazy).every((e) => e === void 0) && (i.lazy = void 0))
    })()
    return (
      (o[e] = c),
      c.catch(() => {
        o[e] === c && delete o[e]
      }),
      c
    )
  },
  nr = new WeakMap()
function rr(e, t, n, r, i) {
  let a = n[e.id]
  if ((U(a, `No route found in manifest`), !e.lazy)) return { lazyRoutePromise: void 0, lazyHandlerPromise: void 0 }
  if (typeof e.lazy == `function`) {
    let t = nr.get(a)
    if (t) return { lazyRoutePromise: t, lazyHandlerPromise: t }
    let n = (async () => {
      U(typeof e.lazy == `function`, `No lazy route function found`)
      let t = await e.lazy(),
        n = {}
      for (let e in t) {
        let r = t[e]
        if (r === void 0) continue
        let i = ut(e),
          o = a[e] !== void 0
        i
          ? W(
              !i,
              `Route property ` +
                e +
                ` is not a supported property to be returned from a lazy route function. This property will be ignored.`,
            )
          : o
            ? W(
                !o,
                `Route "${a.id}" has a static property "${e}" defined but its lazy function is also returning a value for this property. The lazy route property "${e}" will be ignored.`,
              )
            : (n[e] = r)
      }
      ;(Object.assign(a, n), Object.assign(a, { ...r(a), lazy: void 0 }))
    })()
    return (
      nr.set(a, n),
      n.catch(() => {
        nr.get(a) === n && nr.delete(a)
      }),
      { lazyRoutePromise: n, lazyHandlerPromise: n }
    )
  }
  let o = Object.keys(e.lazy),
    s = [],
    c
  for (let a of o) {
    if (i && i.includes(a)) continue
    let o = tr({ key: a, route: e, manifest: n, mapRouteProperties: r })
    o && (s.push(o), a === t && (c = o))
  }
  let l = s.length > 0 ? Promise.all(s).then(() => {}) : void 0
  return (l?.catch(() => {}), c?.catch(() => {}), { lazyRoutePromise: l, lazyHandlerPromise: c })
}
async function ir(e) {
  let t = e.matches.filter((e) => e.shouldLoad),
    n = {}
  return (
    (await Promise.all(t.map((e) => e.resolve()))).forEach((e, r) => {
      n[t[r].route.id] = e
    }),
    n
  )
}
async function ar(e) {
  return e.matches.some((e) => e.route.middleware) ? or(e, () => ir(e)) : ir(e)
}
function or(e, t) {
  return sr(
    e,
    t,
    (e) => {
      if (Vr(e)) throw e
      return e
    },
    Pr,
    n,
  )
  async function n(t, n, r) {
    if (r) return Object.assign(r.value, { [n]: { type: `error`, result: t } })
    {
      let { matches: r } = e,
        i = Math.min(
          Math.max(
            r.findIndex((e) => e.route.id === n),
            0,
          ),
          Math.max(
            r.findIndex((e) => e.shouldCallHandler()),
            0,
          ),
        ),
        a = r[i].route.id
      for (let e of r.slice(0, i + 1))
        try {
          await e._lazyPromises?.route
        } catch {
          a = e.route.id
          break
        }
      return { [Dr(r, a).route.id]: { type: `error`, result: t } }
    }
  }
}
async function sr(e, t, n, r, i) {
  let { matches: a, ...o } = e
  return await cr(
    o,
    a.flatMap((e) => (e.route.middleware ? e.route.middleware.map((t) => [e.route.id, t]) : [])),
    t,
    n,
    r,
    i,
  )
}
async function cr(e, t, n, r, i, a, o = 0) {
  let { request: s } = e
  if (s.signal.aborted) throw s.signal.reason ?? Error(`Request aborted: ${s.method} ${s.url}`)
  let c = t[o]
  if (!c) return await n()
  let [l, u] = c,
    d,
    f = async () => {
      if (d) throw Error('You may only call `next()` once per middleware')
      try {
        return ((d = { value: await cr(e, t, n, r, i, a, o + 1) }), d.value)
      } catch (e) {
        return ((d = { value: await a(e, l, d) }), d.value)
      }
    }
  try {
    let t = await u(e, f),
      n = t == null ? void 0 : r(t)
    return i(n) ? n : d ? (n ?? d.value) : ((d = { value: await f() }), d.value)
  } catch (e) {
    return await a(e, l, d)
  }
}
function lr(e, t, n, r, i) {
  let a = tr({ key: `middleware`, route: r.route, manifest: t, mapRouteProperties: e }),
    o = rr(r.route, q(n.method) ? `action` : `loader`, t, e, i)
  return { middleware: a, route: o.lazyRoutePromise, handler: o.lazyHandlerPromise }
}
function ur(e, t, n, r, i, a, o, s, c, l = null, u) {
  let d = !1,
    f = lr(e, t, n, a, o)
  return {
    ...a,
    _lazyPromises: f,
    shouldLoad: c,
    shouldRevalidateArgs: l,
    shouldCallHandler(e) {
      return (
        (d = !0),
        l
          ? typeof u == `boolean`
            ? Zn(a, { ...l, defaultShouldRevalidate: u })
            : typeof e == `boolean`
              ? Zn(a, { ...l, defaultShouldRevalidate: e })
              : Zn(a, l)
          : c
      )
    },
    resolve(e) {
      let { lazy: t, loader: o, middleware: l } = a.route,
        u = d || c || (e && !q(n.method) && (t || o)),
        p = l && l.length > 0 && !o && !t
      return u && (q(n.method) || !p)
        ? pr({
            request: n,
            path: r,
            pattern: i,
            match: a,
            lazyHandlerPromise: f?.handler,
            lazyRoutePromise: f?.route,
            handlerOverride: e,
            scopedContext: s,
          })
        : Promise.resolve({ type: `data`, result: void 0 })
    },
  }
}
function dr(e, t, n, r, i, a, o, s, c = null) {
  return i.map((l) =>
    l.route.id === a.route.id
      ? ur(e, t, n, r, nn(i), l, o, s, !0, c)
      : {
          ...l,
          shouldLoad: !1,
          shouldRevalidateArgs: c,
          shouldCallHandler: () => !1,
          _lazyPromises: lr(e, t, n, l, o),
          resolve: () => Promise.resolve({ type: `data`, result: void 0 }),
        },
  )
}
async function fr(e, t, n, r, i, a, o, s, c = null) {
  r.some((e) => e._lazyPromises?.middleware) && (await Promise.all(r.map((e) => e._lazyPromises?.middleware)))
  let l = {
      request: t,
      url: rn(t, n),
      pattern: nn(r),
      params: r[0].params,
      context: o,
      matches: r,
      unstable_initiator: a,
      unstable_navigationType: a === `navigation` ? c : null,
    },
    u = s
      ? () => {
          throw Error(
            'You cannot call `runClientMiddleware()` from a static handler `dataStrategy`. Middleware is run outside of `dataStrategy` during SSR in order to bubble up the Response.  You can enable middleware via the `respond` API in `query`/`queryRoute`',
          )
        }
      : (e) => {
          let t = l
          return or(t, () =>
            e({
              ...t,
              fetcherKey: i,
              runClientMiddleware: () => {
                throw Error('Cannot call `runClientMiddleware()` from within an `runClientMiddleware` handler')
              },
            }),
          )
        },
    d = await e({ ...l, fetcherKey: i, runClientMiddleware: u })
  try {
    await Promise.all(r.flatMap((e) => [e._lazyPromises?.handler, e._lazyPromises?.route]))
  } catch {}
  return d
}
async function pr({
  request: e,
  path: t,
  pattern: n,
  match: r,
  lazyHandlerPromise: i,
  lazyRoutePromise: a,
  handlerOverride: o,
  scopedContext: s,
}) {
  let c,
    l,
    u = q(e.method),
    d = u ? `action` : `loader`,
    f = (i) => {
      let a,
        c = new Promise((e, t) => (a = t))
      ;((l = () => a()), e.signal.addEventListener(`abort`, l))
      let u = (a) =>
          typeof i == `function`
            ? i({ request: e, url: rn(e, t), pattern: n, params: r.params, context: s }, ...(a === void 0 ? [] : [a]))
            : Promise.reject(
                Error(
                  `You cannot call the handler for a route which defines a boolean "${d}" [routeId: ${r.route.id}]`,
                ),
              ),
        f = (async () => {
          try {
            return { type: `data`, result: await (o ? o((e) => u(e)) : u()) }
          } catch (e) {
            return { type: `error`, result: e }
          }
        })()
      return Promise.race([f, c])
    }
  try {
    let t = u ? r.route.action : r.route.loader
    if (i || a) {
      if (t) {
        let e,
          [n] = await Promise.all([
            f(t).catch((t) => {
              e = t
            }),
            i,
            a,
          ])
        if (e !== void 0) throw e
        c = n
      } else {
        await i
        let t = u ? r.route.action : r.route.loader
        if (t) [c] = await Promise.all([f(t), a])
        else if (d === `action`) {
          let t = new URL(e.url),
            n = t.pathname + t.search
          throw kr(405, { method: e.method, pathname: n, routeId: r.route.id })
        } else return (await a, { type: `data`, result: void 0 })
      }
    } else if (t) c = await f(t)
    else {
      let t = new URL(e.url)
      throw kr(404, { pathname: t.pathname + t.search })
    }
  } catch (e) {
    return { type: `error`, result: e }
  } finally {
    l && e.signal.removeEventListener(`abort`, l)
  }
  return c
}
async function mr(e) {
  let t = e.headers.get(`Content-Type`)
  return t && /\bapplication\/json\b/.test(t) ? (e.body == null ? null : e.json()) : e.text()
}
async function hr(e) {
  let { result: t, type: n } = e
  if (zr(t)) {
    let e
    try {
      e = await mr(t)
    } catch (e) {
      return { type: `error`, error: e }
    }
    return n === `error`
      ? { type: `error`, error: new en(t.status, t.statusText, e), statusCode: t.status, headers: t.headers }
      : { type: `data`, data: e, statusCode: t.status, headers: t.headers }
  }
  return n === `error`
    ? Rr(t)
      ? t.data instanceof Error
        ? {
            type: `error`,
            error: t.data,
            statusCode: t.init?.status,
            headers: t.init?.headers ? new Headers(t.init.headers) : void 0,
          }
        : {
            type: `error`,
            error: Nr(t),
            statusCode: tn(t) ? t.status : void 0,
            headers: t.init?.headers ? new Headers(t.init.headers) : void 0,
          }
      : { type: `error`, error: t, statusCode: tn(t) ? t.status : void 0 }
    : Rr(t)
      ? {
          type: `data`,
          data: t.data,
          statusCode: t.init?.status,
          headers: t.init?.headers ? new Headers(t.init.headers) : void 0,
        }
      : { type: `data`, data: t }
}
function gr(e, t, n, r, i) {
  let a = e.headers.get(`Location`)
  if ((U(a, `Redirects returned/thrown from loaders/actions must have a Location header`), !Bt(a))) {
    let o = r.slice(0, r.findIndex((e) => e.route.id === n) + 1)
    ;((a = Wn(new URL(t.url), o, i, a)), e.headers.set(`Location`, a))
  }
  return e
}
var _r = [
  `about:`,
  `blob:`,
  `chrome:`,
  `chrome-untrusted:`,
  `content:`,
  `data:`,
  `devtools:`,
  `file:`,
  `filesystem:`,
  `javascript:`,
]
function vr(e) {
  try {
    return _r.includes(new URL(e).protocol)
  } catch {
    return !1
  }
}
function yr(e, t, n, r) {
  if (Bt(e)) {
    let r = e,
      i = Je.test(r) ? new URL(Ye(r, t.protocol)) : new URL(r)
    if (vr(i.toString())) throw Error(`Invalid redirect location`)
    let a = Rt(i.pathname, n) != null
    if (i.origin === t.origin && a) return qt(i.pathname) + i.search + i.hash
  }
  try {
    if (vr(r.createURL(e).toString())) throw Error(`Invalid redirect location`)
  } catch {}
  return e
}
function br(e, t, n, r) {
  let i = e.createURL(jr(t)).toString(),
    a = { signal: n }
  if (r && q(r.formMethod)) {
    let { formMethod: e, formEncType: t } = r
    ;((a.method = e.toUpperCase()),
      t === `application/json`
        ? ((a.headers = new Headers({ 'Content-Type': t })), (a.body = JSON.stringify(r.json)))
        : (a.body =
            t === `text/plain`
              ? r.text
              : t === `application/x-www-form-urlencoded` && r.formData
                ? xr(r.formData)
                : r.formData))
  }
  return new Request(i, a)
}
function xr(e) {
  let t = new URLSearchParams()
  for (let [n, r] of e.entries()) t.append(n, typeof r == `string` ? r : r.name)
  return t
}
function Sr(e) {
  let t = new FormData()
  for (let [n, r] of e.entries()) t.append(n, r)
  return t
}
function Cr(e, t, n, r = !1, i = !1) {
  let a = {},
    o = null,
    s,
    c = !1,
    l = {},
    u = n && K(n[1]) ? n[1].error : void 0
  return (
    e.forEach((n) => {
      if (!(n.route.id in t)) return
      let d = n.route.id,
        f = t[d]
      if ((U(!Lr(f), `Cannot handle redirect results in processLoaderData`), K(f))) {
        let t = f.error
        if ((u !== void 0 && ((t = u), (u = void 0)), (o ||= {}), i)) o[d] = t
        else {
          let n = Dr(e, d)
          o[n.route.id] ?? (o[n.route.id] = t)
        }
        ;(r || (a[d] = Rn), c || ((c = !0), (s = tn(f.error) ? f.error.status : 500)), f.headers && (l[d] = f.headers))
      } else
        ((a[d] = f.data),
          f.statusCode && f.statusCode !== 200 && !c && (s = f.statusCode),
          f.headers && (l[d] = f.headers))
    }),
    u !== void 0 && n && ((o = { [n[0]]: u }), n[2] && (a[n[2]] = void 0)),
    { loaderData: a, errors: o, statusCode: s || 200, loaderHeaders: l }
  )
}
function wr(e, t, n, r, i, a, o) {
  let { loaderData: s, errors: c } = Cr(t, n, r)
  return (
    i
      .filter((e) => !e.matches || e.matches.some((e) => e.shouldLoad))
      .forEach((t) => {
        let { key: n, routeId: r, controller: i } = t
        if (i && i.signal.aborted) return
        let s = a[n]
        if ((U(s, `Did not find corresponding fetcher result`), K(s))) {
          let t = Dr(e.matches, r)
          ;((c && c[t.route.id]) || (c = { ...c, [t.route.id]: s.error }), o.delete(n))
        } else if (Lr(s)) U(!1, `Unhandled fetcher revalidation redirect`)
        else {
          let e = Zr(s.data)
          o.set(n, e)
        }
      }),
    { loaderData: s, errors: c }
  )
}
function Tr(e, t, n, r) {
  let i = Object.entries(t)
      .filter(([, e]) => e !== Rn)
      .reduce((e, [t, n]) => ((e[t] = n), e), {}),
    a = 0
  for (let o of n) {
    let n = o.route.id
    if (
      (!t.hasOwnProperty(n) && e.hasOwnProperty(n) && o.route.loader && ((i[n] = e[n]), a++), r && r.hasOwnProperty(n))
    )
      break
  }
  return Object.keys(t).length === 0 && a === Object.keys(e).length ? e : i
}
function Er(e) {
  return e ? (K(e[1]) ? { actionData: {} } : { actionData: { [e[0]]: e[1].data } }) : {}
}
function Dr(e, t) {
  return (
    (t ? e.slice(0, e.findIndex((e) => e.route.id === t) + 1) : [...e])
      .reverse()
      .find((e) => e.route.ErrorBoundary != null || e.route.errorElement != null) || e[0]
  )
}
function Or(e) {
  let t = e.length === 1 ? e[0] : e.find((e) => e.index || !e.path || e.path === `/`) || { id: `__shim-error-route__` }
  return { matches: [{ params: {}, pathname: ``, pathnameBase: ``, route: t }], route: t }
}
function kr(e, { pathname: t, routeId: n, method: r, type: i, message: a } = {}) {
  let o = `Unknown Server Error`,
    s = `Unknown @remix-run/router error`
  return (
    e === 400
      ? ((o = `Bad Request`),
        r && t && n
          ? (s = `You made a ${r} request to "${t}" but did not provide a \`loader\` for route "${n}", so there is no way to handle the request.`)
          : i === `invalid-body` && (s = `Unable to encode submission body`))
      : e === 403
        ? ((o = `Forbidden`), (s = `Route "${n}" does not match URL "${t}"`))
        : e === 404
          ? ((o = `Not Found`), (s = `No route matches URL "${t}"`))
          : e === 405 &&
            ((o = `Method Not Allowed`),
            r && t && n
              ? (s = `You made a ${r.toUpperCase()} request to "${t}" but did not provide an \`action\` for route "${n}", so there is no way to handle the request.`)
              : r && (s = `Invalid request method "${r.toUpperCase()}"`)),
    new en(e || 500, o, Error(s), !0)
  )
}
function Ar(e) {
  let t = Object.entries(e)
  for (let e = t.length - 1; e >= 0; e--) {
    let [n, r] = t[e]
    if (Lr(r)) return { key: n, result: r }
  }
}
function jr(e) {
  return G({ ...(typeof e == `string` ? nt(e) : e), hash: `` })
}
function Mr(e, t) {
  return e.pathname !== t.pathname || e.search !== t.search
    ? !1
    : e.hash === ``
      ? t.hash !== ``
      : e.hash === t.hash || t.hash !== ``
}
function Nr(e) {
  return new en(e.init?.status ?? 500, e.init?.statusText ?? `Internal Server Error`, e.data)
}
function Pr(e) {
  return typeof e == `object` && !!e && Object.entries(e).every(([e, t]) => typeof e == `string` && Fr(t))
}
function Fr(e) {
  return typeof e == `object` && !!e && `type` in e && `result` in e && (e.type === `data` || e.type === `error`)
}
function Ir(e) {
  return zr(e.result) && Mn.has(e.result.status)
}
function K(e) {
  return e.type === `error`
}
function Lr(e) {
  return (e && e.type) === `redirect`
}
function Rr(e) {
  return typeof e == `object` && !!e && `type` in e && `data` in e && `init` in e && e.type === `DataWithResponseInit`
}
function zr(e) {
  return (
    e != null &&
    typeof e.status == `number` &&
    typeof e.statusText == `string` &&
    typeof e.headers == `object` &&
    e.body !== void 0
  )
}
function Br(e) {
  return Mn.has(e)
}
function Vr(e) {
  return zr(e) && Br(e.status) && e.headers.has(`Location`)
}
function Hr(e) {
  return jn.has(e.toUpperCase())
}
function q(e) {
  return kn.has(e.toUpperCase())
}
function Ur(e) {
  return new URLSearchParams(e).getAll(`index`).some((e) => e === ``)
}
function Wr(e, t) {
  let n = typeof t == `string` ? nt(t).search : t.search
  if (e[e.length - 1].route.index && Ur(n || ``)) return e[e.length - 1]
  let r = Wt(e)
  return r[r.length - 1]
}
function Gr(e, t, n) {
  return { url: rn(e.createURL(t), t), pattern: n ? nn(n) : ``, params: n?.[0]?.params ? { ...n[0].params } : {} }
}
function Kr(e) {
  let { formMethod: t, formAction: n, formEncType: r, text: i, formData: a, json: o } = e
  if (t && n && r) {
    if (i != null) return { formMethod: t, formAction: n, formEncType: r, formData: void 0, json: void 0, text: i }
    if (a != null) return { formMethod: t, formAction: n, formEncType: r, formData: a, json: void 0, text: void 0 }
    if (o !== void 0) return { formMethod: t, formAction: n, formEncType: r, formData: void 0, json: o, text: void 0 }
  }
}
function qr(e, t, n, r) {
  return r
    ? {
        state: `loading`,
        location: e,
        matches: t,
        historyAction: n,
        formMethod: r.formMethod,
        formAction: r.formAction,
        formEncType: r.formEncType,
        formData: r.formData,
        json: r.json,
        text: r.text,
      }
    : {
        state: `loading`,
        location: e,
        matches: t,
        historyAction: n,
        formMethod: void 0,
        formAction: void 0,
        formEncType: void 0,
        formData: void 0,
        json: void 0,
        text: void 0,
      }
}
function Jr(e, t, n, r) {
  return {
    state: `submitting`,
    location: e,
    matches: t,
    historyAction: n,
    formMethod: r.formMethod,
    formAction: r.formAction,
    formEncType: r.formEncType,
    formData: r.formData,
    json: r.json,
    text: r.text,
  }
}
function Yr(e, t) {
  return e
    ? {
        state: `loading`,
        formMethod: e.formMethod,
        formAction: e.formAction,
        formEncType: e.formEncType,
        formData: e.formData,
        json: e.json,
        text: e.text,
        data: t,
      }
    : {
        state: `loading`,
        formMethod: void 0,
        formAction: void 0,
        formEncType: void 0,
        formData: void 0,
        json: void 0,
        text: void 0,
        data: t,
      }
}
function Xr(e, t) {
  return {
    state: `submitting`,
    formMethod: e.formMethod,
    formAction: e.formAction,
    formEncType: e.formEncType,
    formData: e.formData,
    json: e.json,
    text: e.text,
    data: t ? t.data : void 0,
  }
}
function Zr(e) {
  return {
    state: `idle`,
    formMethod: void 0,
    formAction: void 0,
    formEncType: void 0,
    formData: void 0,
    json: void 0,
    text: void 0,
    data: e,
  }
}
function Qr(e, t) {
  try {
    let n = e.sessionStorage.getItem(Ln)
    if (n) {
      let e = JSON.parse(n)
      for (let [n, r] of Object.entries(e || {})) r && Array.isArray(r) && t.set(n, new Set(r || []))
    }
  } catch {}
}
function $r(e, t) {
  if (t.size > 0) {
    let n = {}
    for (let [e, r] of t) n[e] = [...r]
    try {
      e.sessionStorage.setItem(Ln, JSON.stringify(n))
    } catch (e) {
      W(!1, `Failed to save applied view transitions in sessionStorage (${e}).`)
    }
  }
}
function ei() {
  let e,
    t,
    n = new Promise((r, i) => {
      ;((e = async (e) => {
        r(e)
        try {
          await n
        } catch {}
      }),
        (t = async (e) => {
          i(e)
          try {
            await n
          } catch {}
        }))
    })
  return { promise: n, resolve: e, reject: t }
}
var ti = p.createContext(null)
ti.displayName = `DataRouter`
var ni = p.createContext(null)
ni.displayName = `DataRouterState`
var ri = p.createContext(null)
ri.displayName = `DataRouterData`
var ii = p.createContext(null)
ii.displayName = `DataRouterNavigation`
var ai = p.createContext(!1)
function oi() {
  return p.useContext(ai)
}
var si = p.createContext({ isTransitioning: !1 })
si.displayName = `ViewTransition`
var ci = p.createContext(null)
ci.displayName = `Fetchers`
var li = p.createContext(null)
li.displayName = `Await`
var J = p.createContext(null)
J.displayName = `Navigation`
var ui = p.createContext(null)
ui.displayName = `Location`
var di = p.createContext({ outlet: null, matches: [], isDataRoute: !1 })
di.displayName = `Route`
var fi = p.createContext(!1)
fi.displayName = `IsDataRoute`
var pi = p.createContext(void 0)
pi.displayName = `RouteId`
var mi = p.createContext(null)
mi.displayName = `RouteError`
var hi = `REACT_ROUTER_ERROR`,
  gi = `REDIRECT`,
  _i = `ROUTE_ERROR_RESPONSE`
function vi(e) {
  if (e.startsWith(`${hi}:${gi}:{`))
    try {
      let t = JSON.parse(e.slice(28))
      if (
        typeof t == `object` &&
        t &&
        typeof t.status == `number` &&
        typeof t.statusText == `string` &&
        typeof t.location == `string` &&
        typeof t.reloadDocument == `boolean` &&
        typeof t.replace == `boolean`
      )
        return t
    } catch {}
}
function yi(e) {
  if (e.startsWith(`${hi}:${_i}:{`))
    try {
      let t = JSON.parse(e.slice(40))
      if (typeof t == `object` && t && typeof t.status == `number` && typeof t.statusText == `string`)
        return new en(t.status, t.statusText, t.data)
    } catch {}
}
function bi(e, { relative: t } = {}) {
  U(xi(), `useHref() may be used only in the context of a <Router> component.`)
  let { basename: n, navigator: r } = p.useContext(J),
    { hash: i, pathname: a, search: o } = Oi(e, { relative: t }),
    s = a
  return (n !== `/` && (s = a === `/` ? n : Jt([n, a])), r.createHref({ pathname: s, search: o, hash: i }))
}
function xi() {
  return p.useContext(ui) != null
}
function Y() {
  return (U(xi(), `useLocation() may be used only in the context of a <Router> component.`), p.useContext(ui).location)
}
var Si = `You should call navigate() in a React.useEffect(), not when your component is first rendered.`
function Ci() {
  return p.useContext(fi) ? Ki() : wi()
}
function wi() {
  U(xi(), `useNavigate() may be used only in the context of a <Router> component.`)
  let e = p.useContext(ti),
    { basename: t, navigator: n } = p.useContext(J),
    { matches: r } = p.useContext(di),
    { pathname: i } = Y(),
    a = JSON.stringify(Gt(r)),
    o = p.useRef(!1)
  return (
    p.useLayoutEffect(() => {
      o.current = !0
    }),
    p.useCallback(
      (r, s = {}) => {
        if ((W(o.current, Si), !o.current)) return
        if (typeof r == `number`) {
          n.go(r)
          return
        }
        let c = Kt(r, JSON.parse(a), i, s.relative === `path`)
        ;(e == null && t !== `/` && (c.pathname = c.pathname === `/` ? t : Jt([t, c.pathname])),
          Dn(typeof r == `string` ? r : G(r), n.createHref(c), wn(n), `reject`),
          (s.replace ? n.replace : n.push)(c, s.state, s))
      },
      [t, n, a, i, e],
    )
  )
}
var Ti = p.createContext(null)
function Ei(e) {
  let t = p.useContext(di).outlet
  return p.useMemo(() => t && p.createElement(Ti.Provider, { value: e }, t), [t, e])
}
function Di() {
  let { matches: e } = p.useContext(di)
  return e[e.length - 1]?.params ?? {}
}
function Oi(e, { relative: t } = {}) {
  let { matches: n } = p.useContext(di),
    { pathname: r } = Y(),
    i = JSON.stringify(Gt(n))
  return p.useMemo(() => Kt(e, JSON.parse(i), r, t === `path`), [e, i, r, t])
}
function ki(e, t, n) {
  U(xi(), `useRoutes() may be used only in the context of a <Router> component.`)
  let { navigator: r } = p.useContext(J),
    { matches: i } = p.useContext(di),
    a = i[i.length - 1],
    o = a ? a.params : {}
  a && a.pathname
  let s = a ? a.pathnameBase : `/`
  a && a.route
  let c = Y(),
    l
  if (t) {
    let e = typeof t == `string` ? nt(t) : t
    ;(U(
      s === `/` || e.pathname?.startsWith(s),
      `When overriding the location using \`<Routes location>\` or \`useRoutes(routes, location)\`, the location pathname must begin with the portion of the URL pathname that was matched by all parent routes. The current pathname base is "${s}" but pathname "${e.pathname}" was given in the \`location\` prop.`,
    ),
      (l = e))
  } else l = c
  let u = l.pathname || `/`,
    d = u
  if (s !== `/`) {
    let e = s.replace(/^\//, ``).split(`/`)
    d = `/` + u.replace(/^\//, ``).split(`/`).slice(e.length).join(`/`)
  }
  let f
  f = n
    ? n.state.matches.length
      ? n.state.matches.map((e) => Object.assign(e, { route: n.manifest[e.route.id] || e.route }))
      : n.router.match(n.state.location)
    : ht(e, { pathname: d })
  let m = Ii(
    f &&
      f.map((e) =>
        Object.assign({}, e, {
          params: Object.assign({}, o, e.params),
          pathname: Jt([
            s,
            r.encodeLocation
              ? r.encodeLocation(e.pathname.replace(/%/g, `%25`).replace(/\?/g, `%3F`).replace(/#/g, `%23`)).pathname
              : e.pathname,
          ]),
          pathnameBase:
            e.pathnameBase === `/`
              ? s
              : Jt([
                  s,
                  r.encodeLocation
                    ? r.encodeLocation(e.pathnameBase.replace(/%/g, `%25`).replace(/\?/g, `%3F`).replace(/#/g, `%23`))
                        .pathname
                    : e.pathnameBase,
                ]),
        }),
      ),
    i,
    n,
  )
  return t && m
    ? p.createElement(
        ui.Provider,
        {
          value: {
            location: { pathname: `/`, search: ``, hash: ``, state: null, key: `default`, mask: void 0, ...l },
            navigationType: `POP`,
          },
        },
        m,
      )
    : m
}
function Ai() {
  let e = Gi(),
    t = tn(e) ? `${e.status} ${e.statusText}` : e instanceof Error ? e.message : JSON.stringify(e),
    n = e instanceof Error ? e.stack : null
  return p.createElement(
    p.Fragment,
    null,
    p.createElement(`h2`, null, `Unexpected Application Error!`),
    p.createElement(`h3`, { style: { fontStyle: `italic` } }, t),
    n ? p.createElement(`pre`, { style: { padding: `0.5rem`, backgroundColor: `rgba(200,200,200, 0.5)` } }, n) : null,
    null,
  )
}
var ji = p.createElement(Ai, null),
  Mi = class extends p.Component {
    constructor(e) {
      ;(super(e), (this.state = { location: e.location, revalidation: e.revalidation, error: e.error }))
    }
    static contextType = ai
    static getDerivedStateFromError(e) {
      return { error: e }
    }
    static getDerivedStateFromProps(e, t) {
      return t.location !== e.location || (t.revalidation !== `idle` && e.revalidation === `idle`)
        ? { error: e.error, location: e.location, revalidation: e.revalidation }
        : {
            error: e.error === void 0 ? t.error : e.error,
            location: t.location,
            revalidation: e.revalidation || t.revalidation,
          }
    }
    componentDidCatch(e, t) {
      this.props.onError
        ? this.props.onError(e, t)
        : console.error(`React Router caught the following error during render`, e)
    }
    render() {
      let e = this.state.error
      if (this.context && typeof e == `object` && e && `digest` in e && typeof e.digest == `string`) {
        let t = yi(e.digest)
        t && (e = t)
      }
      let t =
        e === void 0
          ? this.props.children
          : p.createElement(
              di.Provider,
              { value: this.props.routeContext },
              p.createElement(
                fi.Provider,
                { value: this.props.routeContext.isDataRoute },
                p.createElement(
                  pi.Provider,
                  { value: this.props.routeContext.matches[this.props.routeContext.matches.length - 1]?.route.id },
                  p.createElement(mi.Provider, { value: e, children: this.props.component }),
                ),
              ),
            )
      return this.context ? p.createElement(Pi, { error: e }, t) : t
    }
  },
  Ni = new WeakMap()
function Pi({ children: e, error: t }) {
  let { basename: n, navigator: r } = p.useContext(J)
  if (typeof t == `object` && t && `digest` in t && typeof t.digest == `string`) {
    let e = vi(t.digest)
    if (e) {
      let i = Ni.get(t)
      if (i) throw i
      let a = on(e.location, n),
        o = a.absoluteURL || a.to
      if ((Dn(e.location, o, wn(r), `allow-explicit`), vr(o))) throw Error(`Invalid redirect location`)
      if (an && !Ni.get(t)) {
        if (a.isExternal || e.reloadDocument) window.location.href = o
        else {
          let n = Promise.resolve().then(() => window.__reactRouterDataRouter.navigate(a.to, { replace: e.replace }))
          throw (Ni.set(t, n), n)
        }
      }
      return p.createElement(`meta`, { httpEquiv: `refresh`, content: `0;url=${o}` })
    }
  }
  return e
}
function Fi({ routeContext: e, match: t, children: n }) {
  let r = p.useContext(ti)
  return (
    r &&
      r.static &&
      r.staticContext &&
      (t.route.errorElement || t.route.ErrorBoundary) &&
      (r.staticContext._deepestRenderedBoundaryId = t.route.id),
    p.createElement(
      di.Provider,
      { value: e },
      p.createElement(fi.Provider, { value: e.isDataRoute }, p.createElement(pi.Provider, { value: t.route.id }, n)),
    )
  )
}
function Ii(e, t = [], n) {
  let r = n?.state
  if (e == null) {
    if (!r) return null
    if (r.errors) e = r.matches
    else if (t.length === 0 && !r.initialized && r.matches.length > 0) e = r.matches
    else return null
  }
  let i = e,
    a = r?.errors
  if (a != null) {
    let e = i.findIndex((e) => e.route.id && a?.[e.route.id] !== void 0)
    ;(U(e >= 0, `Could not find a matching route for errors on route IDs: ${Object.keys(a).join(`,`)}`),
      (i = i.slice(0, Math.min(i.length, e + 1))))
  }
  let o = !1,
    s = -1
  if (n && r) {
    o = r.renderFallback
    for (let e = 0; e < i.length; e++) {
      let t = i[e]
      if (((t.route.HydrateFallback || t.route.hydrateFallbackElement) && (s = e), t.route.id)) {
        let { loaderData: e, errors: a } = r,
          c = t.route.loader && !e.hasOwnProperty(t.route.id) && (!a || a[t.route.id] === void 0)
        if (t.route.lazy || c) {
          ;(n.isStatic && (o = !0), (i = s >= 0 ? i.slice(0, s + 1) : [i[0]]))
          break
        }
      }
    }
  }
  let c = n?.onError,
    l =
      r && c
        ? (e, t) => {
            c(e, { location: r.location, params: r.matches?.[0]?.params ?? {}, pattern: nn(r.matches), errorInfo: t })
          }
        : void 0
  return i.reduceRight((e, n, c) => {
    let u,
      d = !1,
      f = null,
      m = null
    r &&
      ((u = a && n.route.id ? a[n.route.id] : void 0),
      (f = n.route.errorElement || ji),
      o &&
        (s < 0 && c === 0
          ? (Ji(`route-fallback`, !1, 'No `HydrateFallback` element provided to render during initial hydration'),
            (d = !0),
            (m = null))
          : s === c && ((d = !0), (m = n.route.hydrateFallbackElement || null))))
    let h = t.concat(i.slice(0, c + 1)),
      g = () => {
        let t
        return (
          (t = u
            ? f
            : d
              ? m
              : n.route.Component
                ? p.createElement(n.route.Component, null)
                : n.route.element
                  ? n.route.element
                  : e),
          p.createElement(Fi, {
            match: n,
            routeContext: { outlet: e, matches: h, isDataRoute: r != null },
            children: t,
          })
        )
      }
    return r && (n.route.ErrorBoundary || n.route.errorElement || c === 0)
      ? p.createElement(Mi, {
          location: r.location,
          revalidation: r.revalidation,
          component: f,
          error: u,
          children: g(),
          routeContext: { outlet: null, matches: h, isDataRoute: !0 },
          onError: l,
        })
      : g()
  }, null)
}
function Li(e) {
  return `${e} must be used within a data router.  See https://reactrouter.com/en/main/routers/picking-a-router.`
}
function Ri(e) {
  let t = p.useContext(ti)
  return (U(t, Li(e)), t)
}
function zi(e) {
  let t = p.useContext(ni)
  return (U(t, Li(e)), t)
}
function Bi(e) {
  let t = p.useContext(ri)
  return (U(t, Li(e)), t)
}
function Vi(e) {
  let t = p.useContext(ii)
  return (U(t, Li(e)), t)
}
function Hi(e) {
  let t = p.useContext(pi)
  return (U(t, `${e} can only be used on routes that contain a unique "id"`), t)
}
function Ui() {
  let { navigation: e } = Vi(`useNavigation`)
  return p.useMemo(() => {
    let { matches: t, historyAction: n, ...r } = e
    return r
  }, [e])
}
function Wi() {
  let { matches: e } = zi(`useMatches`),
    { loaderData: t } = Bi(`useMatches`)
  return p.useMemo(() => e.map((e) => _t(e, t)), [e, t])
}
function Gi() {
  let e = p.useContext(mi),
    t = Bi(`useRouteError`),
    n = Hi(`useRouteError`)
  return e === void 0 ? t.errors?.[n] : e
}
function Ki() {
  let { router: e } = Ri(`useNavigate`),
    t = Hi(`useNavigate`),
    n = p.useRef(!1)
  return (
    p.useLayoutEffect(() => {
      n.current = !0
    }),
    p.useCallback(
      async (r, i = {}) => {
        ;(W(n.current, Si),
          n.current && (typeof r == `number` ? await e.navigate(r) : await e.navigate(r, { fromRouteId: t, ...i })))
      },
      [e, t],
    )
  )
}
var qi = {}
function Ji(e, t, n) {
  !t && !qi[e] && ((qi[e] = !0), W(!1, n))
}
function Yi(e, t) {
  if (e === !1 || e == null) throw Error(t)
}
var Xi = { '&': `\\u0026`, '>': `\\u003e`, '<': `\\u003c`, '\u2028': `\\u2028`, '\u2029': `\\u2029` },
  Zi = /[&><\u2028\u2029]/g
function Qi(e) {
  return e.replace(Zi, (e) => Xi[e])
}
function $i(e, t, n) {
  let r =
    typeof e == `string`
      ? new URL(e, n ?? (typeof window > `u` ? `server://singlefetch/` : window.location.origin))
      : new URL(e)
  return (
    n && r.origin !== n && (r = new URL(r.pathname + r.search + r.hash, n)),
    r.pathname.endsWith(`/`) ? (r.pathname = `${r.pathname}_.${t}`) : (r.pathname = `${r.pathname}.${t}`),
    r
  )
}
async function ea(e, t) {
  if (e.id in t) return t[e.id]
  try {
    let n = await import(e.module)
    return ((t[e.id] = n), n)
  } catch (t) {
    return (
      console.error(`Error loading route module \`${e.module}\`, reloading page...`),
      console.error(t),
      window.__reactRouterContext && window.__reactRouterContext.isSpaMode,
      window.location.reload(),
      new Promise(() => {})
    )
  }
}
function ta(e) {
  return e != null && typeof e.page == `string`
}
function na(e) {
  return e == null
    ? !1
    : e.href == null
      ? e.rel === `preload` && typeof e.imageSrcSet == `string` && typeof e.imageSizes == `string`
      : typeof e.rel == `string` && typeof e.href == `string`
}
async function ra(e, t, n) {
  return ca(
    (
      await Promise.all(
        e.map(async (e) => {
          let r = t.routes[e.route.id]
          if (r) {
            let e = await ea(r, n)
            return e.links ? e.links() : []
          }
          return []
        }),
      )
    )
      .flat(1)
      .filter(na)
      .filter((e) => e.rel === `stylesheet` || e.rel === `preload`)
      .map((e) => (e.rel === `stylesheet` ? { ...e, rel: `prefetch`, as: `style` } : { ...e, rel: `prefetch` })),
  )
}
function ia(e, t, n, r, i, a) {
  let o = (e, t) => !n[t] || e.route.id !== n[t].route.id,
    s = (e, t) => n[t].pathname !== e.pathname || (n[t].route.path?.endsWith(`*`) && n[t].params[`*`] !== e.params[`*`])
  return a === `assets`
    ? t.filter((e, t) => o(e, t) || s(e, t))
    : a === `data`
      ? t.filter((t, a) => {
          let c = r.routes[t.route.id]
          if (!c || !c.hasLoader) return !1
          if (o(t, a) || s(t, a)) return !0
          if (t.route.shouldRevalidate) {
            let r = t.route.shouldRevalidate({
              currentUrl: new URL(i.pathname + i.search + i.hash, window.origin),
              currentParams: n[0]?.params || {},
              nextUrl: new URL(e, window.origin),
              nextParams: t.params,
              defaultShouldRevalidate: !0,
            })
            if (typeof r == `boolean`) return r
          }
          return !0
        })
      : []
}
function aa(e, t, { includeHydrateFallback: n } = {}) {
  return oa(
    e
      .map((e) => {
        let r = t.routes[e.route.id]
        if (!r) return []
        let i = [r.module]
        return (
          r.clientActionModule && (i = i.concat(r.clientActionModule)),
          r.clientLoaderModule && (i = i.concat(r.clientLoaderModule)),
          n && r.hydrateFallbackModule && (i = i.concat(r.hydrateFallbackModule)),
          r.imports && (i = i.concat(r.imports)),
          i
        )
      })
      .flat(1),
  )
}
function oa(e) {
  return [...new Set(e)]
}
function sa(e) {
  let t = {},
    n = Object.keys(e).sort()
  for (let r of n) t[r] = e[r]
  return t
}
function ca(e, t) {
  let n = new Set(),
    r = new Set(t)
  return e.reduce((e, i) => {
    if (t && !ta(i) && i.as === `script` && i.href && r.has(i.href)) return e
    let a = JSON.stringify(sa(i))
    return (n.has(a) || (n.add(a), e.push({ key: a, link: i })), e)
  }, [])
}
var la = {}
function ua(e, t) {
  !e && !la[t] && ((la[t] = !0), console.warn(t))
}
var da = p.createContext(void 0)
da.displayName = `FrameworkContext`
function fa() {
  let e = p.useContext(da)
  return (Yi(e, `You must render this element inside a <HydratedRouter> element`), e)
}
function pa(e, t) {
  let n = p.useContext(da),
    [r, i] = p.useState(!1),
    [a, o] = p.useState(!1),
    { onFocus: s, onBlur: c, onMouseEnter: l, onMouseLeave: u, onTouchStart: d } = t,
    f = p.useRef(null)
  ;(p.useEffect(() => {
    if ((e === `render` && o(!0), e === `viewport`)) {
      let e = new IntersectionObserver(
        (e) => {
          e.forEach((e) => {
            o(e.isIntersecting)
          })
        },
        { threshold: 0.5 },
      )
      return (
        f.current && e.observe(f.current),
        () => {
          e.disconnect()
        }
      )
    }
  }, [e]),
    p.useEffect(() => {
      if (r) {
        let e = setTimeout(() => {
          o(!0)
        }, 100)
        return () => {
          clearTimeout(e)
        }
      }
    }, [r]))
  let m = () => {
      i(!0)
    },
    h = () => {
      ;(i(!1), o(!1))
    }
  return n
    ? e === `intent`
      ? [
          a,
          f,
          {
            onFocus: ma(s, m),
            onBlur: ma(c, h),
            onMouseEnter: ma(l, m),
            onMouseLeave: ma(u, h),
            onTouchStart: ma(d, m),
          },
        ]
      : [a, f, {}]
    : [!1, f, {}]
}
function ma(e, t) {
  return (n) => {
    ;(e && e(n), n.defaultPrevented || t(n))
  }
}
function ha({ page: e, ...t }) {
  let n = oi(),
    { nonce: r } = fa(),
    { router: i } = Ri(`PrefetchPageLinks`),
    a = p.useMemo(() => i.match(e), [i, i.routes, e])
  return a
    ? (t.nonce == null && r && (t = { ...t, nonce: r }),
      n ? p.createElement(_a, { page: e, matches: a, ...t }) : p.createElement(va, { page: e, matches: a, ...t }))
    : null
}
function ga(e) {
  let { manifest: t, routeModules: n } = fa(),
    [r, i] = p.useState([])
  return (
    p.useEffect(() => {
      let r = !1
      return (
        ra(e, t, n).then((e) => {
          r || i(e)
        }),
        () => {
          r = !0
        }
      )
    }, [e, t, n]),
    r
  )
}
function _a({ page: e, matches: t, ...n }) {
  let r = Y(),
    { unstable_apiServerOrigin: i } = fa(),
    a = p.useMemo(() => {
      if (e === r.pathname + r.search + r.hash) return []
      let n = $i(e, `rsc`, i),
        a = !1,
        o = []
      for (let e of t) typeof e.route.shouldRevalidate == `function` ? (a = !0) : o.push(e.route.id)
      return (
        a && o.length > 0 && n.searchParams.set(`_routes`, o.join(`,`)), [i ? n.toString() : n.pathname + n.search]
      )
    }, [e, r, t, i])
  return p.createElement(
    p.Fragment,
    null,
    a.map((e) => p.createElement(`link`, { key: e, rel: `prefetch`, as: `fetch`, href: e, ...n })),
  )
}
function va({ page: e, matches: t, ...n }) {
  let r = Y(),
    { manifest: i, routeModules: a, unstable_apiServerOrigin: o } = fa(),
    { matches: s } = zi(`PrefetchPageLinks`),
    { loaderData: c } = Bi(`PrefetchPageLinks`),
    l = p.useMemo(() => ia(e, t, s, i, r, `data`), [e, t, s, i, r]),
    u = p.useMemo(() => ia(e, t, s, i, r, `assets`), [e, t, s, i, r]),
    d = p.useMemo(() => {
      if (e === r.pathname + r.search + r.hash) return []
      let n = new Set(),
        s = !1
      if (
        (t.forEach((e) => {
          let t = i.routes[e.route.id]
          t &&
            t.hasLoader &&
            ((!l.some((t) => t.route.id === e.route.id) && e.route.id in c && a[e.route.id]?.shouldRevalidate) ||
            t.hasClientLoader
              ? (s = !0)
              : n.add(e.route.id))
        }),
        n.size === 0)
      )
        return []
      let u = $i(e, `data`, o)
      return (
        s &&
          n.size > 0 &&
          u.searchParams.set(
            `_routes`,
            t
              .filter((e) => n.has(e.route.id))
              .map((e) => e.route.id)
              .join(`,`),
          ),
        [o ? u.toString() : u.pathname + u.search]
      )
    }, [c, r, i, l, t, e, a, o]),
    f = p.useMemo(() => aa(u, i), [u, i]),
    m = ga(u)
  return p.createElement(
    p.Fragment,
    null,
    d.map((e) => p.createElement(`link`, { key: e, rel: `prefetch`, as: `fetch`, href: e, ...n })),
    f.map((e) => p.createElement(`link`, { key: e, rel: `modulepreload`, href: e, ...n })),
    m.map(({ key: e, link: t }) =>
      p.createElement(`link`, { key: e, nonce: n.nonce, ...t, crossOrigin: t.crossOrigin ?? n.crossOrigin }),
    ),
  )
}
function ya(...e) {
  return (t) => {
    e.forEach((e) => {
      typeof e == `function` ? e(t) : e != null && (e.current = t)
    })
  }
}
var ba = [`HydrateFallback`, `hydrateFallbackElement`],
  xa = class {
    status = `pending`
    promise
    resolve
    reject
    constructor() {
      this.promise = new Promise((e, t) => {
        ;((this.resolve = (t) => {
          this.status === `pending` && ((this.status = `resolved`), e(t))
        }),
          (this.reject = (e) => {
            this.status === `pending` && ((this.status = `rejected`), t(e))
          }))
      })
    }
  }
function Sa(e, t) {
  e.ready.catch((e) => {
    if (!(t.visibilityState === `hidden` || (typeof e == `object` && e && `name` in e && e.name === `AbortError`)))
      throw e
  })
}
function Ca({ router: e, flushSync: t, onError: n, useTransitions: r }) {
  r = oi() || r
  let [i, a] = p.useState(e.state),
    [o, s] = (0, p.useOptimistic)(i),
    c = p.useRef(o),
    [l, u] = p.useState(),
    [d, f] = p.useState({ isTransitioning: !1 }),
    [m, h] = p.useState(),
    [g, _] = p.useState(),
    [v, y] = p.useState(),
    b = p.useRef(new Map()),
    x = p.useRef(new WeakSet()),
    S = p.useCallback(
      (i, { deletedFetchers: o, newErrors: l, flushSync: d, viewTransitionOpts: v }) => {
        ;((c.current = i),
          l && i.errors && Vn.has(i.errors) && (x.current.has(i.errors) ? (l = null) : x.current.add(i.errors)),
          l &&
            n &&
            Object.values(l).forEach((e) =>
              n(e, { location: i.location, params: i.matches[0]?.params ?? {}, pattern: nn(i.matches) }),
            ),
          i.fetchers.forEach((e, t) => {
            e.data !== void 0 && b.current.set(t, e.data)
          }),
          o.forEach((e) => b.current.delete(e)),
          ua(
            d === !1 || t != null,
            'You provided the `flushSync` option to a router update, but you are not using the `<RouterProvider>` from `react-router/dom` so `ReactDOM.flushSync()` is unavailable.  Please update your app to `import { RouterProvider } from "react-router/dom"` and ensure you have `react-dom` installed as a dependency to use the `flushSync` option.',
          ))
        let S =
          e.window != null && e.window.document != null && typeof e.window.document.startViewTransition == `function`
        if (
          (ua(
            v == null || S,
            'You provided the `viewTransition` option to a router update, but you do not appear to be running in a DOM environment as `window.startViewTransition` is not available.',
          ),
          !v || !S)
        )
          t && d
            ? t(() => a(i))
            : r === !1
              ? a(i)
              : p.startTransition(() => {
                  ;(r === !0 && s((e) => wa(e, i)), a(i))
                })
        else if (t && d) {
          t(() => {
            ;(g && (m?.resolve(), g.skipTransition()),
              f({
                isTransitioning: !0,
                flushSync: !0,
                currentLocation: v.currentLocation,
                nextLocation: v.nextLocation,
              }))
          })
          let n = e.window.document.startViewTransition(() => {
            t(() => a(i))
          })
          ;(Sa(n, e.window.document),
            n.finished.finally(() => {
              t(() => {
                ;(h(void 0), _(void 0), u(void 0), f({ isTransitioning: !1 }))
              })
            }),
            t(() => _(n)))
        } else
          g
            ? (m?.resolve(),
              g.skipTransition(),
              y({ state: i, currentLocation: v.currentLocation, nextLocation: v.nextLocation }))
            : (u(i),
              f({
                isTransitioning: !0,
                flushSync: !1,
                currentLocation: v.currentLocation,
                nextLocation: v.nextLocation,
              }))
      },
      [e.window, t, g, m, r, s, n],
    )
  ;(p.useLayoutEffect(() => e.subscribe(S), [e, S]),
    p.useLayoutEffect(() => {
      let t = e.state.errors,
        n = t ? Vn.get(t) : null
      ;(c.current !== e.state || (t && n && !x.current.has(t))) &&
        S(e.state, { deletedFetchers: [], flushSync: !1, newErrors: n ?? null })
    }, [e, S]),
    p.useEffect(() => {
      d.isTransitioning && !d.flushSync && h(new xa())
    }, [d]),
    p.useEffect(() => {
      if (m && l && e.window) {
        let t = l,
          n = m.promise,
          i = e.window.document.startViewTransition(async () => {
            ;(r === !1
              ? a(t)
              : p.startTransition(() => {
                  ;(r === !0 && s((e) => wa(e, t)), a(t))
                }),
              await n)
          })
        ;(Sa(i, e.window.document),
          i.finished.finally(() => {
            ;(h(void 0), _(void 0), u(void 0), f({ isTransitioning: !1 }))
          }),
          _(i))
      }
    }, [l, m, e.window, r, s]),
    p.useEffect(() => {
      m && l && o.location.key === l.location.key && m.resolve()
    }, [m, g, o.location, l]),
    p.useEffect(() => {
      !d.isTransitioning &&
        v &&
        (u(v.state),
        f({ isTransitioning: !0, flushSync: !1, currentLocation: v.currentLocation, nextLocation: v.nextLocation }),
        y(void 0))
    }, [d.isTransitioning, v]))
  let C = p.useMemo(
      () => ({
        createHref: e.createHref,
        createURL: e.createURL,
        encodeLocation: e.encodeLocation,
        go: (t) => e.navigate(t),
        push: (t, n, r) => e.navigate(t, { state: n, preventScrollReset: r?.preventScrollReset }),
        replace: (t, n, r) => e.navigate(t, { replace: !0, state: n, preventScrollReset: r?.preventScrollReset }),
      }),
      [e],
    ),
    w = e.basename || `/`,
    T = p.useMemo(() => ({ router: e, navigator: C, static: !1, basename: w, onError: n }), [e, C, w, n]),
    E = p.useMemo(
      () => ({
        historyAction: o.historyAction,
        location: o.location,
        matches: o.matches,
        initialized: o.initialized,
        renderFallback: o.renderFallback,
        restoreScrollPosition: o.restoreScrollPosition,
        preventScrollReset: o.preventScrollReset,
        blockers: o.blockers,
      }),
      [
        o.historyAction,
        o.location,
        o.matches,
        o.initialized,
        o.renderFallback,
        o.restoreScrollPosition,
        o.preventScrollReset,
        o.blockers,
      ],
    ),
    D = p.useMemo(() => ({ navigation: o.navigation, revalidation: o.revalidation }), [o.navigation, o.revalidation]),
    O = p.useMemo(
      () => ({ loaderData: o.loaderData, actionData: o.actionData, errors: o.errors }),
      [o.loaderData, o.actionData, o.errors],
    ),
    k = p.useMemo(() => ({ fetchers: o.fetchers, fetcherData: b.current }), [o.fetchers])
  return p.createElement(
    p.Fragment,
    null,
    p.createElement(
      ti.Provider,
      { value: T },
      p.createElement(
        ni.Provider,
        { value: E },
        p.createElement(
          ii.Provider,
          { value: D },
          p.createElement(
            ri.Provider,
            { value: O },
            p.createElement(
              ci.Provider,
              { value: k },
              p.createElement(
                si.Provider,
                { value: d },
                p.createElement(
                  ka,
                  {
                    basename: w,
                    location: o.location,
                    navigationType: o.historyAction,
                    navigator: C,
                    useTransitions: r,
                  },
                  p.createElement(Ta, { routes: e.routes, manifest: e.manifest, state: o, isStatic: !1, onError: n }),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    null,
  )
}
function wa(e, t) {
  return {
    ...e,
    navigation: t.navigation.state === `idle` ? e.navigation : t.navigation,
    revalidation: t.revalidation === `idle` ? e.revalidation : t.revalidation,
    actionData: t.navigation.state === `submitting` ? e.actionData : t.actionData,
    fetchers: t.fetchers,
  }
}
var Ta = p.memo(Ea)
function Ea({ routes: e, manifest: t, state: n, isStatic: r, onError: i }) {
  let a = p.useContext(ti)
  U(a, `You must render this element inside a <DataRouterContext.Provider> element`)
  let o = p.useContext(da)?.routeDiscoveryRuntime
  return (
    p.useEffect(() => {
      n.initialized && o?.markReady()
    }, [n.initialized, o]),
    ki(e, void 0, { router: a.router, manifest: t, state: n, isStatic: r, onError: i })
  )
}
function Da({ to: e, replace: t, state: n, relative: r }) {
  U(xi(), `<Navigate> may be used only in the context of a <Router> component.`)
  let { static: i, navigator: a } = p.useContext(J)
  W(
    !i,
    `<Navigate> must not be used on the initial render in a <StaticRouter>. This is a no-op, but you should modify your code so the <Navigate> is only ever rendered in response to some user interaction or state change.`,
  )
  let { matches: o } = p.useContext(di),
    { pathname: s } = Y(),
    c = Ci(),
    l = Kt(e, Gt(o), s, r === `path`)
  Dn(typeof e == `string` ? e : G(e), a.createHref(l), wn(a), `reject`)
  let u = JSON.stringify(l)
  return (
    p.useEffect(() => {
      c(JSON.parse(u), { replace: t, state: n, relative: r })
    }, [c, u, r, t, n]),
    null
  )
}
function Oa(e) {
  return Ei(e.context)
}
function ka({
  basename: e = `/`,
  children: t = null,
  location: n,
  navigationType: r = `POP`,
  navigator: i,
  static: a = !1,
  useTransitions: o,
}) {
  U(!xi(), `You cannot render a <Router> inside another <Router>. You should never have more than one in your app.`)
  let s = e.replace(/^\/*/, `/`),
    c = p.useMemo(() => ({ basename: s, navigator: i, static: a, useTransitions: o, future: {} }), [s, i, a, o])
  typeof n == `string` && (n = nt(n))
  let { pathname: l = `/`, search: u = ``, hash: d = ``, state: f = null, key: m = `default`, mask: h } = n,
    g = p.useMemo(() => {
      let e = Rt(l, s)
      return e == null
        ? null
        : { location: { pathname: e, search: u, hash: d, state: f, key: m, mask: h }, navigationType: r }
    }, [s, l, u, d, f, m, r, h])
  return (
    W(
      g != null,
      `<Router basename="${s}"> is not able to match the URL "${l}${u}${d}" because it does not start with the basename, so the <Router> won't render anything.`,
    ),
    g == null
      ? null
      : p.createElement(J.Provider, { value: c }, p.createElement(ui.Provider, { children: t, value: g }))
  )
}
p.Component
var Aa = `application/x-www-form-urlencoded`
function ja(e) {
  return typeof HTMLElement < `u` && e instanceof HTMLElement
}
function Ma(e) {
  return ja(e) && e.tagName.toLowerCase() === `button`
}
function Na(e) {
  return ja(e) && e.tagName.toLowerCase() === `form`
}
function Pa(e) {
  return ja(e) && e.tagName.toLowerCase() === `input`
}
function Fa(e) {
  return !!(e.metaKey || e.altKey || e.ctrlKey || e.shiftKey)
}
function Ia(e, t) {
  return e.button === 0 && (!t || t === `_self`) && !Fa(e)
}
function La(e = ``) {
  return new URLSearchParams(
    typeof e == `string` || Array.isArray(e) || e instanceof URLSearchParams
      ? e
      : Object.keys(e).reduce((t, n) => {
          let r = e[n]
          return t.concat(Array.isArray(r) ? r.map((e) => [n, e]) : [[n, r]])
        }, []),
  )
}
function Ra(e, t) {
  let n = La(e)
  return (
    t &&
      t.forEach((e, r) => {
        n.has(r) ||
          t.getAll(r).forEach((e) => {
            n.append(r, e)
          })
      }),
    n
  )
}
var za = null
function Ba() {
  if (za === null)
    try {
      ;(new FormData(document.createElement(`form`), 0), (za = !1))
    } catch {
      za = !0
    }
  return za
}
var Va = new Set([`application/x-www-form-urlencoded`, `multipart/form-data`, `text/plain`])
function Ha(e) {
  return e != null && !Va.has(e)
    ? (W(!1, `"${e}" is not a valid \`encType\` for \`<Form>\`/\`<fetcher.Form>\` and will default to "${Aa}"`), null)
    : e
}
function Ua(e, t) {
  let n, r, i, a, o
  if (Na(e)) {
    let o = e.getAttribute(`action`)
    ;((r = o ? Rt(o, t) : null),
      (n = e.getAttribute(`method`) || `get`),
      (i = Ha(e.getAttribute(`enctype`)) || Aa),
      (a = new FormData(e)))
  } else if (Ma(e) || (Pa(e) && (e.type === `submit` || e.type === `image`))) {
    let o = e.form
    if (o == null) throw Error(`Cannot submit a <button> or <input type="submit"> without a <form>`)
    let s = e.getAttribute(`formaction`) || o.getAttribute(`action`)
    if (
      ((r = s ? Rt(s, t) : null),
      (n = e.getAttribute(`formmethod`) || o.getAttribute(`method`) || `get`),
      (i = Ha(e.getAttribute(`formenctype`)) || Ha(o.getAttribute(`enctype`)) || Aa),
      (a = new FormData(o, e)),
      !Ba())
    ) {
      let { name: t, type: n, value: r } = e
      if (n === `image`) {
        let e = t ? `${t}.` : ``
        ;(a.append(`${e}x`, `0`), a.append(`${e}y`, `0`))
      } else t && a.append(t, r)
    }
  } else if (ja(e)) throw Error(`Cannot submit element that is not <form>, <button>, or <input type="submit|image">`)
  else ((n = `get`), (r = null), (i = Aa), (o = e))
  return (
    a && i === `text/plain` && ((o = a), (a = void 0)),
    { action: r, method: n.toLowerCase(), encType: i, formData: a, body: o }
  )
}
var Wa = typeof window < `u` && window.document !== void 0 && window.document.createElement !== void 0
try {
  Wa && (window.__reactRouterVersion = `8`)
} catch {}
function Ga(e, t) {
  return Hn({
    basename: t?.basename,
    getContext: t?.getContext,
    future: t?.future,
    history: Qe({ window: t?.window }),
    hydrationData: t?.hydrationData || Ka(),
    routes: e,
    mapRouteProperties: ft,
    hydrationRouteProperties: ba,
    dataStrategy: t?.dataStrategy,
    patchRoutesOnNavigation: t?.patchRoutesOnNavigation,
    window: t?.window,
    instrumentations: t?.instrumentations,
  }).initialize()
}
function Ka() {
  let e = window?.__staticRouterHydrationData
  return (e && e.errors && (e = { ...e, errors: qa(e.errors) }), e)
}
function qa(e) {
  if (!e) return null
  let t = Object.entries(e),
    n = {}
  for (let [e, r] of t)
    if (r && r.__type === `RouteErrorResponse`) n[e] = new en(r.status, r.statusText, r.data, r.internal === !0)
    else if (r && r.__type === `Error`) {
      if (typeof r.__subType == `string` && $t.includes(r.__subType)) {
        let t = window[r.__subType]
        if (typeof t == `function`)
          try {
            let i = new t(r.message)
            ;((i.stack = ``), (n[e] = i))
          } catch {}
      }
      if (n[e] == null) {
        let t = Error(r.message)
        ;((t.stack = ``), (n[e] = t))
      }
    } else n[e] = r
  return n
}
var Ja = p.forwardRef(function (
  {
    onClick: e,
    discover: t = `render`,
    prefetch: n = `none`,
    relative: r,
    reloadDocument: i,
    replace: a,
    mask: o,
    state: s,
    target: c,
    to: l,
    preventScrollReset: u,
    viewTransition: d,
    defaultShouldRevalidate: f,
    ...m
  },
  h,
) {
  let { basename: g, navigator: _, useTransitions: v } = p.useContext(J),
    y = typeof l == `string` && qe.test(l),
    b = on(l, g)
  l = b.to
  let x = bi(l, { relative: r }),
    S = Y(),
    C = null
  if (o) {
    let e = Kt(o, [], S.mask ? S.mask.pathname : `/`, !0)
    ;(g !== `/` && (e.pathname = e.pathname === `/` ? g : Jt([g, e.pathname])), (C = _.createHref(e)))
  }
  let [w, T, E] = pa(n, m),
    D = Qa(l, {
      replace: a,
      mask: o,
      state: s,
      target: c,
      preventScrollReset: u,
      relative: r,
      viewTransition: d,
      defaultShouldRevalidate: f,
      useTransitions: v,
    })
  function O(t) {
    ;(e && e(t), t.defaultPrevented || D(t))
  }
  let k = !(b.isExternal || i),
    A = p.createElement(`a`, {
      ...m,
      ...E,
      href: (k ? C : void 0) || b.absoluteURL || x,
      onClick: k ? O : e,
      ref: ya(h, T),
      target: c,
      'data-discover': !y && t === `render` ? `true` : void 0,
    })
  return w && !y ? p.createElement(p.Fragment, null, A, p.createElement(ha, { page: x })) : A
})
Ja.displayName = `Link`
var Ya = p.forwardRef(function (
  {
    'aria-current': e = `page`,
    caseSensitive: t = !1,
    className: n = ``,
    end: r = !1,
    style: i,
    to: a,
    viewTransition: o,
    children: s,
    ...c
  },
  l,
) {
  let u = Oi(a, { relative: c.relative }),
    d = Y(),
    f = p.useContext(ii),
    { navigator: m, basename: h } = p.useContext(J),
    g = f != null && uo(u) && o === !0,
    _ = m.encodeLocation ? m.encodeLocation(u).pathname : u.pathname,
    v = d.pathname,
    y = f?.navigation.location ? f.navigation.location.pathname : null
  ;(t || ((v = v.toLowerCase()), (y = y ? y.toLowerCase() : null), (_ = _.toLowerCase())),
    y && h && (y = Rt(y, h) || y))
  let b = _ !== `/` && _.endsWith(`/`) ? _.length - 1 : _.length,
    x = v === _ || (!r && v.startsWith(_) && v.charAt(b) === `/`),
    S = y != null && (y === _ || (!r && y.startsWith(_) && y.charAt(b) === `/`)),
    C = { isActive: x, isPending: S, isTransitioning: g },
    w = x ? e : void 0,
    T
  T =
    typeof n == `function`
      ? n(C)
      : [n, x ? `active` : null, S ? `pending` : null, g ? `transitioning` : null].filter(Boolean).join(` `)
  let E = typeof i == `function` ? i(C) : i
  return p.createElement(
    Ja,
    { ...c, 'aria-current': w, className: T, ref: l, style: E, to: a, viewTransition: o },
    typeof s == `function` ? s(C) : s,
  )
})
Ya.displayName = `NavLink`
var Xa = p.forwardRef(
  (
    {
      discover: e = `render`,
      fetcherKey: t,
      navigate: n,
      reloadDocument: r,
      replace: i,
      state: a,
      method: o = `get`,
      action: s,
      onSubmit: c,
      relative: l,
      preventScrollReset: u,
      viewTransition: d,
      defaultShouldRevalidate: f,
      ...m
    },
    h,
  ) => {
    let { useTransitions: g } = p.useContext(J),
      _ = no(),
      v = ro(s, { relative: l }),
      y = o.toLowerCase() === `get` ? `get` : `post`,
      b = typeof s == `string` && qe.test(s)
    return p.createElement(`form`, {
      ref: h,
      method: y,
      action: v,
      onSubmit: r
        ? c
        : (e) => {
            if ((c && c(e), e.defaultPrevented)) return
            e.preventDefault()
            let r = e.nativeEvent.submitter,
              s = r?.getAttribute(`formmethod`) || o,
              m = () =>
                _(r || e.currentTarget, {
                  fetcherKey: t,
                  method: s,
                  navigate: n,
                  replace: i,
                  state: a,
                  relative: l,
                  preventScrollReset: u,
                  viewTransition: d,
                  defaultShouldRevalidate: f,
                })
            g && n !== !1 ? p.startTransition(() => m()) : m()
          },
      ...m,
      'data-discover': !b && e === `render` ? `true` : void 0,
    })
  },
)
Xa.displayName = `Form`
function Za({ getKey: e, storageKey: t, ...n }) {
  let r = p.useContext(da),
    { basename: i } = p.useContext(J),
    a = Y(),
    o = Wi()
  so({ getKey: e, storageKey: t })
  let s = p.useMemo(() => {
    if (!r || !e) return null
    let t = oo(a, o, i, e)
    return t === a.key ? null : t
  }, [])
  if (!r || r.isSpaMode) return null
  let c = ((e, t) => {
    if (!window.history.state || !window.history.state.key) {
      let e = Math.random().toString(32).slice(2)
      window.history.replaceState({ key: e }, ``)
    }
    try {
      let n = JSON.parse(sessionStorage.getItem(e) || `{}`)[t || window.history.state.key]
      typeof n == `number` && window.scrollTo(0, n)
    } catch (t) {
      ;(console.error(t), sessionStorage.removeItem(e))
    }
  }).toString()
  return (
    n.nonce == null && r?.nonce && (n.nonce = r.nonce),
    p.createElement(`script`, {
      ...n,
      suppressHydrationWarning: !0,
      dangerouslySetInnerHTML: { __html: `(${c})(${Qi(JSON.stringify(t || io))}, ${Qi(JSON.stringify(s))})` },
    })
  )
}
Za.displayName = `ScrollRestoration`
function Qa(
  e,
  {
    target: t,
    replace: n,
    mask: r,
    state: i,
    preventScrollReset: a,
    relative: o,
    viewTransition: s,
    defaultShouldRevalidate: c,
    useTransitions: l,
  } = {},
) {
  let u = Ci(),
    d = Y(),
    f = Oi(e, { relative: o })
  return p.useCallback(
    (m) => {
      if (Ia(m, t)) {
        m.preventDefault()
        let t = n === void 0 ? G(d) === G(f) : n,
          h = () =>
            u(e, {
              replace: t,
              mask: r,
              state: i,
              preventScrollReset: a,
              relative: o,
              viewTransition: s,
              defaultShouldRevalidate: c,
            })
        l ? p.startTransition(() => h()) : h()
      }
    },
    [d, u, f, n, r, i, t, e, a, o, s, c, l],
  )
}
function $a(e) {
  W(
    typeof URLSearchParams < `u`,
    'You cannot use the `useSearchParams` hook in a browser that does not support the URLSearchParams API. If you need to support Internet Explorer 11, we recommend you load a polyfill such as https://github.com/ungap/url-search-params.',
  )
  let t = p.useRef(La(e)),
    n = p.useRef(!1),
    r = Y(),
    i = p.useMemo(() => Ra(r.search, n.current ? null : t.current), [r.search]),
    a = Ci()
  return [
    i,
    p.useCallback(
      (e, t) => {
        let r = La(typeof e == `function` ? e(new URLSearchParams(i)) : e)
        ;((n.current = !0), a(`?` + r, t))
      },
      [a, i],
    ),
  ]
}
var eo = 0,
  to = () => `__${String(++eo)}__`
function no() {
  let { router: e } = Ri(`useSubmit`),
    { basename: t } = p.useContext(J),
    n = Hi(`useSubmit`),
    r = e.fetch,
    i = e.navigate
  return p.useCallback(
    async (e, a = {}) => {
      let { action: o, method: s, encType: c, formData: l, body: u } = Ua(e, t)
      a.navigate === !1
        ? await r(a.fetcherKey || to(), n, a.action || o, {
            defaultShouldRevalidate: a.defaultShouldRevalidate,
            preventScrollReset: a.preventScrollReset,
            relative: a.relative,
            formData: l,
            body: u,
            formMethod: a.method || s,
            formEncType: a.encType || c,
            flushSync: a.flushSync,
          })
        : await i(a.action || o, {
            defaultShouldRevalidate: a.defaultShouldRevalidate,
            preventScrollReset: a.preventScrollReset,
            relative: a.relative,
            formData: l,
            body: u,
            formMethod: a.method || s,
            formEncType: a.encType || c,
            replace: a.replace,
            state: a.state,
            fromRouteId: n,
            flushSync: a.flushSync,
            viewTransition: a.viewTransition,
          })
    },
    [r, i, t, n],
  )
}
function ro(e, { relative: t } = {}) {
  let { basename: n } = p.useContext(J),
    r = p.useContext(di)
  U(r, `useFormAction must be used inside a RouteContext`)
  let [i] = r.matches.slice(-1),
    a = { ...Oi(e || `.`, { relative: t }) },
    o = Y()
  if (e == null) {
    a.search = o.search
    let e = new URLSearchParams(a.search),
      t = e.getAll(`index`)
    if (t.some((e) => e === ``)) {
      ;(e.delete(`index`), t.filter((e) => e).forEach((t) => e.append(`index`, t)))
      let n = e.toString()
      a.search = n ? `?${n}` : ``
    }
  }
  return (
    (!e || e === `.`) && i.route.index && (a.search = a.search ? a.search.replace(/^\?/, `?index&`) : `?index`),
    n !== `/` && (a.pathname = a.pathname === `/` ? n : Jt([n, a.pathname])),
    G(a)
  )
}
var io = `react-router-scroll-positions`,
  ao = {}
function oo(e, t, n, r) {
  let i = null
  return (r && (i = r(n === `/` ? e : { ...e, pathname: Rt(e.pathname, n) || e.pathname }, t)), (i ??= e.key), i)
}
function so({ getKey: e, storageKey: t } = {}) {
  let { router: n } = Ri(`useScrollRestoration`),
    { restoreScrollPosition: r, preventScrollReset: i } = zi(`useScrollRestoration`),
    { basename: a } = p.useContext(J),
    o = Y(),
    s = Wi(),
    c = Ui()
  ;(p.useEffect(
    () => (
      (window.history.scrollRestoration = `manual`),
      () => {
        window.history.scrollRestoration = `auto`
      }
    ),
    [],
  ),
    lo(
      p.useCallback((e) => {
        e.persisted && (window.history.scrollRestoration = `manual`)
      }, []),
    ),
    co(
      p.useCallback(() => {
        if (c.state === `idle`) {
          let t = oo(o, s, a, e)
          ao[t] = window.scrollY
        }
        try {
          sessionStorage.setItem(t || io, JSON.stringify(ao))
        } catch (e) {
          W(
            !1,
            `Failed to save scroll positions in sessionStorage, <ScrollRestoration /> will not work properly (${e}).`,
          )
        }
        window.history.scrollRestoration = `auto`
      }, [c.state, e, a, o, s, t]),
    ),
    typeof document < `u` &&
      (p.useLayoutEffect(() => {
        try {
          let e = sessionStorage.getItem(t || io)
          e && (ao = JSON.parse(e))
        } catch {}
      }, [t]),
      p.useLayoutEffect(() => {
        let t = n?.enableScrollRestoration(ao, () => window.scrollY, e ? (t, n) => oo(t, n, a, e) : void 0)
        return () => t && t()
      }, [n, a, e]),
      p.useLayoutEffect(() => {
        if (r !== !1) {
          if (typeof r == `number`) window.scrollTo(0, r)
          else {
            try {
              if (o.hash) {
                let e = document.getElementById(decodeURIComponent(o.hash.slice(1)))
                if (e) {
                  e.scrollIntoView()
                  return
                }
              }
            } catch {
              W(!1, `"${o.hash.slice(1)}" is not a decodable element ID. The view will not scroll to it.`)
            }
            i !== !0 && window.scrollTo(0, 0)
          }
        }
      }, [o, r, i])))
}
function co(e, t) {
  let { capture: n } = t || {}
  p.useEffect(() => {
    let t = n == null ? void 0 : { capture: n }
    return (
      window.addEventListener(`pagehide`, e, t),
      () => {
        window.removeEventListener(`pagehide`, e, t)
      }
    )
  }, [e, n])
}
function lo(e, t) {
  let { capture: n } = t || {}
  p.useEffect(() => {
    let t = n == null ? void 0 : { capture: n }
    return (
      window.addEventListener(`pageshow`, e, t),
      () => {
        window.removeEventListener(`pageshow`, e, t)
      }
    )
  }, [e, n])
}
function uo(e, { relative: t } = {}) {
  let n = p.useContext(si)
  U(
    n != null,
    "`useViewTransitionState` must be used within `react-router/dom`'s `RouterProvider`.  Did you accidentally import `RouterProvider` from `react-router`?",
  )
  let { basename: r } = Ri(`useViewTransitionState`),
    i = Oi(e, { relative: t })
  if (!n.isTransitioning) return !1
  let a = Rt(n.currentLocation.pathname, r) || n.currentLocation.pathname,
    o = Rt(n.nextLocation.pathname, r) || n.nextLocation.pathname
  return Pt(i.pathname, o) != null || Pt(i.pathname, a) != null
}
var fo = class extends Error {
    document
    constructor(e) {
      ;(super(e.detail ?? e.title ?? e.code), (this.name = `ApiProblem`), (this.document = e))
    }
    get code() {
      return this.document.code
    }
    get status() {
      return this.document.status
    }
  },
  po = () => new fo({ status: 0, code: `network` })
function mo(e, t) {
  return typeof t == `object` && t && `code` in t && typeof t.code == `string`
    ? new fo({ ...t, code: t.code, status: e })
    : new fo({ status: e, code: e >= 500 ? `unavailable` : `unknown` })
}
var ho = /\{[^{}]+\}/g,
  go = () =>
    typeof process == `object` &&
    Number.parseInt(process?.versions?.node?.substring(0, 2)) >= 18 &&
    process.versions.undici
function _o() {
  return Math.random().toString(36).slice(2, 11)
}
function vo(e) {
  let {
    baseUrl: t = ``,
    Request: n = globalThis.Request,
    fetch: r = globalThis.fetch,
    querySerializer: i,
    bodySerializer: a,
    pathSerializer: o,
    headers: s,
    requestInitExt: c = void 0,
    ...l
  } = { ...e }
  ;((c = go() ? c : void 0), (t = Do(t)))
  let u = []
  async function d(e, d) {
    let {
        baseUrl: f,
        fetch: p = r,
        Request: m = n,
        headers: h,
        params: g = {},
        parseAs: _ = `json`,
        querySerializer: v,
        bodySerializer: y = a ?? wo,
        pathSerializer: b,
        body: x,
        middleware: S = [],
        ...C
      } = d || {},
      w = t
    f && (w = Do(f) ?? t)
    let T = typeof i == `function` ? i : So(i)
    v && (T = typeof v == `function` ? v : So({ ...(typeof i == `object` ? i : {}), ...v }))
    let E = b || o || Co,
      D = x === void 0 ? void 0 : y(x, Eo(s, h, g.header)),
      O = Eo(D === void 0 || D instanceof FormData ? {} : { 'Content-Type': `application/json` }, s, h, g.header),
      k = [...u, ...S],
      A = { redirect: `follow`, ...l, ...C, body: D, headers: O },
      j,
      M,
      N = new m(To(e, { baseUrl: w, params: g, querySerializer: T, pathSerializer: E }), A),
      P
    for (let e in C) e in N || (N[e] = C[e])
    if (k.length) {
      ;((j = _o()),
        (M = Object.freeze({
          baseUrl: w,
          fetch: p,
          parseAs: _,
          querySerializer: T,
          bodySerializer: y,
          pathSerializer: E,
        })))
      for (let t of k)
        if (t && typeof t == `object` && typeof t.onRequest == `function`) {
          let n = await t.onRequest({ request: N, schemaPath: e, params: g, options: M, id: j })
          if (n) {
            if (n instanceof m) N = n
            else if (n instanceof Response) {
              P = n
              break
            } else throw Error(`onRequest: must return new Request() or Response() when modifying the request`)
          }
        }
    }
    if (!P) {
      try {
        P = await p(N, c)
      } catch (t) {
        let n = t
        if (k.length)
          for (let t = k.length - 1; t >= 0; t--) {
            let r = k[t]
            if (r && typeof r == `object` && typeof r.onError == `function`) {
              let t = await r.onError({ request: N, error: n, schemaPath: e, params: g, options: M, id: j })
              if (t) {
                if (t instanceof Response) {
                  ;((n = void 0), (P = t))
                  break
                }
                if (t instanceof Error) {
                  n = t
                  continue
                }
                throw Error(`onError: must return new Response() or instance of Error`)
              }
            }
          }
        if (n) throw n
      }
      if (k.length)
        for (let t = k.length - 1; t >= 0; t--) {
          let n = k[t]
          if (n && typeof n == `object` && typeof n.onResponse == `function`) {
            let t = await n.onResponse({ request: N, response: P, schemaPath: e, params: g, options: M, id: j })
            if (t) {
              if (!(t instanceof Response))
                throw Error(`onResponse: must return new Response() when modifying the response`)
              P = t
            }
          }
        }
    }
    let F = P.headers.get(`Content-Length`)
    if (
      P.status === 204 ||
      N.method === `HEAD` ||
      (F === `0` && !P.headers.get(`Transfer-Encoding`)?.includes(`chunked`))
    )
      return P.ok ? { data: void 0, response: P } : { error: void 0, response: P }
    if (P.ok)
      return {
        data: await (async () => {
          if (_ === `stream`) return P.body
          if (_ === `json` && !F) {
            let e = await P.text()
            return e ? JSON.parse(e) : void 0
          }
          return await P[_]()
        })(),
        response: P,
      }
    let I = await P.text()
    try {
      I = JSON.parse(I)
    } catch {}
    return { error: I, response: P }
  }
  return {
    request(e, t, n) {
      return d(t, { ...n, method: e.toUpperCase() })
    },
    GET(e, t) {
      return d(e, { ...t, method: `GET` })
    },
    PUT(e, t) {
      return d(e, { ...t, method: `PUT` })
    },
    POST(e, t) {
      return d(e, { ...t, method: `POST` })
    },
    DELETE(e, t) {
      return d(e, { ...t, method: `DELETE` })
    },
    OPTIONS(e, t) {
      return d(e, { ...t, method: `OPTIONS` })
    },
    HEAD(e, t) {
      return d(e, { ...t, method: `HEAD` })
    },
    PATCH(e, t) {
      return d(e, { ...t, method: `PATCH` })
    },
    TRACE(e, t) {
      return d(e, { ...t, method: `TRACE` })
    },
    use(...e) {
      for (let t of e)
        if (t) {
          if (typeof t != `object` || !(`onRequest` in t || `onResponse` in t || `onError` in t))
            throw Error('Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`')
          u.push(t)
        }
    },
    eject(...e) {
      for (let t of e) {
        let e = u.indexOf(t)
        e !== -1 && u.splice(e, 1)
      }
    },
  }
}
function yo(e, t, n) {
  if (t == null) return ``
  if (typeof t == `object`)
    throw Error('Deeply-nested arrays/objects aren’t supported. Provide your own `querySerializer()` to handle these.')
  return `${e}=${n?.allowReserved === !0 ? t : encodeURIComponent(t)}`
}
function bo(e, t, n) {
  if (!t || typeof t != `object`) return ``
  let r = [],
    i = { simple: `,`, label: `.`, matrix: `;` }[n.style] || `&`
  if (n.style !== `deepObject` && n.explode === !1) {
    for (let e in t) r.push(e, n.allowReserved === !0 ? t[e] : encodeURIComponent(t[e]))
    let i = r.join(`,`)
    switch (n.style) {
      case `form`:
        return `${e}=${i}`
      case `label`:
        return `.${i}`
      case `matrix`:
        return `;${e}=${i}`
      default:
        return i
    }
  }
  for (let i in t) {
    let a = n.style === `deepObject` ? `${e}[${i}]` : i
    r.push(yo(a, t[i], n))
  }
  let a = r.join(i)
  return n.style === `label` || n.style === `matrix` ? `${i}${a}` : a
}
function xo(e, t, n) {
  if (!Array.isArray(t)) return ``
  if (n.explode === !1) {
    let r = { form: `,`, spaceDelimited: `%20`, pipeDelimited: `|` }[n.style] || `,`,
      i = (n.allowReserved === !0 ? t : t.map((e) => encodeURIComponent(e))).join(r)
    switch (n.style) {
      case `simple`:
        return i
      case `label`:
        return `.${i}`
      case `matrix`:
        return `;${e}=${i}`
      default:
        return `${e}=${i}`
    }
  }
  let r = { simple: `,`, label: `.`, matrix: `;` }[n.style] || `&`,
    i = []
  for (let r of t)
    n.style === `simple` || n.style === `label`
      ? i.push(n.allowReserved === !0 ? r : encodeURIComponent(r))
      : i.push(yo(e, r, n))
  return n.style === `label` || n.style === `matrix` ? `${r}${i.join(r)}` : i.join(r)
}
function So(e) {
  return function (t) {
    let n = []
    if (t && typeof t == `object`)
      for (let r in t) {
        let i = t[r]
        if (i != null) {
          if (Array.isArray(i)) {
            if (i.length === 0) continue
            n.push(xo(r, i, { style: `form`, explode: !0, ...e?.array, allowReserved: e?.allowReserved || !1 }))
          } else
            typeof i == `object`
              ? n.push(
                  bo(r, i, { style: `deepObject`, explode: !0, ...e?.object, allowReserved: e?.allowReserved || !1 }),
                )
              : n.push(yo(r, i, e))
        }
      }
    return n.join(`&`)
  }
}
function Co(e, t) {
  let n = e
  for (let r of e.match(ho) ?? []) {
    let e = r.substring(1, r.length - 1),
      i = !1,
      a = `simple`
    if (
      (e.endsWith(`*`) && ((i = !0), (e = e.substring(0, e.length - 1))),
      e.startsWith(`.`)
        ? ((a = `label`), (e = e.substring(1)))
        : e.startsWith(`;`) && ((a = `matrix`), (e = e.substring(1))),
      !t || t[e] === void 0 || t[e] === null)
    )
      continue
    let o = t[e]
    n = Array.isArray(o)
      ? n.replace(r, xo(e, o, { style: a, explode: i }))
      : typeof o == `object`
        ? n.replace(r, bo(e, o, { style: a, explode: i }))
        : a === `matrix`
          ? n.replace(r, `;${yo(e, o)}`)
          : n.replace(r, a === `label` ? `.${encodeURIComponent(o)}` : encodeURIComponent(o))
  }
  return n
}
function wo(e, t) {
  return e instanceof FormData
    ? e
    : t &&
        (t.get instanceof Function
          ? (t.get(`Content-Type`) ?? t.get(`content-type`))
          : (t[`Content-Type`] ?? t[`content-type`])) === `application/x-www-form-urlencoded`
      ? new URLSearchParams(e).toString()
      : JSON.stringify(e)
}
function To(e, t) {
  let n = `${t.baseUrl}${e}`
  t.params?.path && (n = t.pathSerializer(n, t.params.path))
  let r = t.querySerializer(t.params.query ?? {})
  return (r.startsWith(`?`) && (r = r.substring(1)), r && (n += `?${r}`), n)
}
function Eo(...e) {
  let t = new Headers()
  for (let n of e) {
    if (!n || typeof n != `object`) continue
    let e = n instanceof Headers ? n.entries() : Object.entries(n)
    for (let [n, r] of e)
      if (r === null) t.delete(n)
      else if (Array.isArray(r)) for (let e of r) t.append(n, e)
      else r !== void 0 && t.set(n, r)
  }
  return t
}
function Do(e) {
  return e.endsWith(`/`) ? e.substring(0, e.length - 1) : e
}
var Oo = vo({ baseUrl: globalThis.location?.origin ?? ``, credentials: `same-origin` })
async function ko(e) {
  let t = await jo(e)
  if (t.data === void 0 || t.data === null) throw mo(t.response.status, t.error)
  return t.data
}
async function Ao(e) {
  let t = await jo(e)
  if (!t.response.ok) throw mo(t.response.status, t.error)
}
async function jo(e) {
  try {
    return await e
  } catch {
    throw po()
  }
}
Ke()
var Mo = {
    network: `We can’t reach the clinic right now. Check your connection and try again.`,
    unavailable: `Something went wrong on our side. Please try again in a moment.`,
    'server.database_unavailable': `The clinic’s system is starting again. Please try once more in a moment.`,
    'request.too_many': `That was a lot of tries. Please wait a minute and try again.`,
    'request.idempotency_mismatch': `This booking was sent twice with different details. Look at your visits to see what was booked.`,
    'booking.slot_taken': `Someone else has just taken this time.`,
    'booking.not_bookable': `This time can’t be booked any more. Please choose another.`,
    'booking.patient_busy': `There is already a visit at this time. Please choose another.`,
    'booking.hold_gone': `The time was held for you, but the hold has run out.`,
    'booking.hold_not_found': `The time was held for you, but the hold has run out.`,
    'booking.stale_version': `This visit was changed in the meantime. Here is how it stands now.`,
    'booking.illegal_move': `That is no longer possible for this visit.`,
    'identity.wrong_credentials': `That e-mail and password don’t match. Please try again.`,
    'identity.too_many_attempts': `That was a lot of tries. Please wait a few minutes, then try again.`,
    'identity.email_taken': `There is already an account with this e-mail. Sign in instead.`,
    'identity.password_unfit': `Please choose another password.`,
    'identity.last_administrator': `A clinic needs at least one administrator.`,
    'clinic.changed_meanwhile': `Someone changed this in the meantime. Here is how it stands now.`,
    'clinic.resource_in_use': `Visit types still need this. Change them first.`,
    'clinic.notice_beyond_horizon': `With this notice and booking window no time could ever be booked.`,
    'clinic.closure_ends_before_it_begins': `The last day can’t be before the first.`,
    'booking.too_late': `This visit has already begun. Please call the clinic.`,
  },
  No = {
    400: `Please check what you entered.`,
    401: `Please sign in to go on.`,
    403: `Your account isn’t allowed to do this.`,
    404: `We couldn’t find that. It may have been removed.`,
    409: `This was changed in the meantime. Please try again.`,
    410: `That is no longer available.`,
    412: `This was changed in the meantime. Here is how it stands now.`,
    422: `Please check what you entered.`,
    428: `This page is out of date. Please reload it and try again.`,
    429: `That was a lot of tries. Please wait a minute and try again.`,
  }
function Po(e) {
  return e instanceof fo
    ? (Mo[e.code] ?? No[e.status] ?? Mo.unavailable ?? ``)
    : `Something unexpected happened. Please try again.`
}
function Fo(e) {
  if (!(e instanceof fo)) return {}
  let t = (e.document.errors ?? []).map(({ pointer: e, detail: t }) => [
    e.replace(/^#?\/(body\/)?/, ``).replaceAll(`/`, `.`),
    t,
  ])
  return Object.fromEntries(t)
}
function Io(...e) {
  return (...t) => {
    for (let n of e) typeof n == `function` && n(...t)
  }
}
var Lo = typeof document < `u` ? p.useLayoutEffect : () => {},
  Ro = { prefix: String(Math.round(Math.random() * 1e10)), current: 0 },
  zo = p.createContext(Ro),
  Bo = p.createContext(!1)
typeof window < `u` && window.document && window.document.createElement
var Vo = new WeakMap()
function Ho(e = !1) {
  let t = (0, p.useContext)(zo),
    n = (0, p.useRef)(null)
  if (n.current === null && !e) {
    let e = p.default.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?.ReactCurrentOwner?.current
    if (e) {
      let n = Vo.get(e)
      n == null
        ? Vo.set(e, { id: t.current, state: e.memoizedState })
        : e.memoizedState !== n.state && ((t.current = n.id), Vo.delete(e))
    }
    n.current = ++t.current
  }
  return n.current
}
function Uo(e) {
  let t = (0, p.useContext)(zo),
    n = Ho(!!e),
    r = `react-aria${t.prefix}`
  return e || `${r}-${n}`
}
function Wo(e) {
  let t = p.useId(),
    [n] = (0, p.useState)(Yo()),
    r = n ? `react-aria` : `react-aria${Ro.prefix}`
  return e || `${r}-${t}`
}
var Go = typeof p.useId == `function` ? Wo : Uo
function Ko() {
  return !1
}
function qo() {
  return !0
}
function Jo(e) {
  return () => {}
}
function Yo() {
  return typeof p.useSyncExternalStore == `function` ? p.useSyncExternalStore(Jo, Ko, qo) : (0, p.useContext)(Bo)
}
function Xo(e) {
  let [t, n] = (0, p.useState)(e),
    r = (0, p.useRef)(t),
    i = (0, p.useRef)(null),
    a = (0, p.useRef)(() => {
      if (!i.current) return
      let e = i.current.next()
      e.done ? (i.current = null) : r.current === e.value ? a.current() : n(e.value)
    })
  return (
    Lo(() => {
      ;((r.current = t), i.current && a.current())
    }),
    [
      t,
      (0, p.useCallback)(
        (e) => {
          ;((i.current = e(r.current)), a.current())
        },
        [a],
      ),
    ]
  )
}
var Zo = !!(typeof window < `u` && window.document && window.document.createElement),
  Qo = new Map(),
  $o
typeof FinalizationRegistry < `u` &&
  ($o = new FinalizationRegistry((e) => {
    Qo.delete(e)
  }))
var es = new WeakMap()
function ts(e) {
  let [t, n] = (0, p.useState)(e),
    r = (0, p.useRef)(null),
    i = Go(t),
    a = (0, p.useRef)(null),
    o = es.get(a)
  if (($o && o !== i && (o != null && $o.unregister(a), $o.register(a, i, a), es.set(a, i)), Zo)) {
    let e = Qo.get(i)
    e && !e.includes(r) ? e.push(r) : Qo.set(i, [r])
  }
  return (
    Lo(() => {
      let e = i
      return () => {
        ;($o && ($o.unregister(a), es.delete(a)), Qo.delete(e))
      }
    }, [i]),
    (0, p.useEffect)(() => {
      let e = r.current
      return (
        e && n(e),
        () => {
          e && (r.current = null)
        }
      )
    }),
    i
  )
}
function ns(e, t) {
  if (e === t) return e
  let n = Qo.get(e)
  if (n) return (n.forEach((e) => (e.current = t)), t)
  let r = Qo.get(t)
  return r ? (r.forEach((t) => (t.current = e)), e) : t
}
function rs(e = []) {
  let t = ts(),
    [n, r] = Xo(t),
    i = (0, p.useCallback)(() => {
      r(function* () {
        ;(yield t, yield document.getElementById(t) ? t : void 0)
      })
    }, [t, r])
  return (Lo(i, [t, i, ...e]), n)
}
function is(...e) {
  return e.length === 1 && e[0]
    ? e[0]
    : (t) => {
        let n = !1,
          r = e.map((e) => {
            let r = as(e, t)
            return ((n ||= typeof r == `function`), r)
          })
        if (n)
          return () => {
            r.forEach((t, n) => {
              typeof t == `function` ? t() : as(e[n], null)
            })
          }
      }
}
function as(e, t) {
  if (typeof e == `function`) return e(t)
  e != null && (e.current = t)
}
function os(e) {
  var t,
    n,
    r = ``
  if (typeof e == `string` || typeof e == `number`) r += e
  else if (typeof e == `object`) {
    if (Array.isArray(e)) {
      var i = e.length
      for (t = 0; t < i; t++) e[t] && (n = os(e[t])) && (r && (r += ` `), (r += n))
    } else for (n in e) e[n] && (r && (r += ` `), (r += n))
  }
  return r
}
function ss() {
  for (var e, t, n = 0, r = ``, i = arguments.length; n < i; n++)
    (e = arguments[n]) && (t = os(e)) && (r && (r += ` `), (r += t))
  return r
}
function cs(...e) {
  let t = { ...e[0] }
  for (let n = 1; n < e.length; n++) {
    let r = e[n]
    for (let e in r) {
      let n = t[e],
        i = r[e]
      typeof n == `function` &&
      typeof i == `function` &&
      e[0] === `o` &&
      e[1] === `n` &&
      e.charCodeAt(2) >= 65 &&
      e.charCodeAt(2) <= 90
        ? (t[e] = Io(n, i))
        : (e === `className` || e === `UNSAFE_className`) && typeof n == `string` && typeof i == `string`
          ? (t[e] = ss(n, i))
          : e === `id` && n && i
            ? (t.id = ns(n, i))
            : e === `ref` && n && i
              ? (t.ref = is(n, i))
              : (t[e] = i === void 0 ? n : i)
    }
  }
  return t
}
function ls(e) {
  let t = (0, p.useRef)(null),
    n = (0, p.useRef)(void 0),
    r = (0, p.useCallback)(
      (t) => {
        if (typeof e == `function`) {
          let n = e,
            r = n(t)
          return () => {
            typeof r == `function` ? r() : n(null)
          }
        }
        if (e)
          return (
            (e.current = t),
            () => {
              e.current = null
            }
          )
      },
      [e],
    )
  return (0, p.useMemo)(
    () => ({
      get current() {
        return t.current
      },
      set current(e) {
        ;((t.current = e), (n.current &&= (n.current(), void 0)), e != null && (n.current = r(e)))
      },
    }),
    [r],
  )
}
var us = Symbol(`default`)
function ds({ values: e, children: t }) {
  for (let [n, r] of e) t = p.createElement(n.Provider, { value: r }, t)
  return t
}
function fs(e) {
  let {
    className: t,
    style: n,
    children: r,
    defaultClassName: i,
    defaultChildren: a,
    defaultStyle: o,
    values: s,
    render: c,
  } = e
  return (0, p.useMemo)(() => {
    let e, l, u
    return (
      (e = typeof t == `function` ? t({ ...s, defaultClassName: i }) : t),
      (l = typeof n == `function` ? n({ ...s, defaultStyle: o || {} }) : n),
      (u = typeof r == `function` ? r({ ...s, defaultChildren: a }) : (r ?? a)),
      {
        className: e ?? i,
        style: l || o ? { ...o, ...l } : void 0,
        children: u ?? a,
        'data-rac': ``,
        render: c ? (e) => c(e, s) : void 0,
      }
    )
  }, [t, n, r, i, a, o, s, c])
}
function ps(e, t) {
  let n = (0, p.useContext)(e)
  if (t === null) return null
  if (n && typeof n == `object` && `slots` in n && n.slots) {
    let e = t || us
    if (!n.slots[e]) {
      let e = new Intl.ListFormat().format(Object.keys(n.slots).map((e) => `"${e}"`)),
        r = t ? `Invalid slot "${t}".` : `A slot prop is required.`
      throw Error(`${r} Valid slot names are ${e}.`)
    }
    return n.slots[e]
  }
  return n
}
function ms(e, t, n) {
  let { ref: r, ...i } = ps(n, e.slot) || {},
    a = ls((0, p.useMemo)(() => is(t, r), [t, r])),
    o = cs(i, e)
  return (
    `style` in i &&
      i.style &&
      `style` in e &&
      e.style &&
      (o.style =
        typeof i.style == `function` || typeof e.style == `function`
          ? (t) => {
              let n = typeof i.style == `function` ? i.style(t) : i.style,
                r = { ...t.defaultStyle, ...n },
                a = typeof e.style == `function` ? e.style({ ...t, defaultStyle: r }) : e.style
              return { ...r, ...a }
            }
          : { ...i.style, ...e.style }),
    [o, a]
  )
}
function hs(e, t, n) {
  let { render: r, ...i } = t,
    a = (0, p.useRef)(null),
    o = (0, p.useMemo)(() => is(n, a), [n, a])
  Lo(() => {}, [e, r])
  let s = { ...i, ref: o }
  return r ? r(s, void 0) : p.createElement(e, s)
}
var gs = {},
  _s = new Proxy(
    {},
    {
      get(e, t) {
        if (typeof t != `string`) return
        let n = gs[t]
        return (n || ((n = (0, p.forwardRef)(hs.bind(null, t))), (gs[t] = n)), n)
      },
    },
  )
typeof HTMLTemplateElement < `u` &&
  (Object.defineProperty(HTMLTemplateElement.prototype, 'firstChild', {
    configurable: !0,
    enumerable: !0,
    get: function () {
      return this.content.firstChild
    },
  }),
  Object.defineProperty(HTMLTemplateElement.prototype, 'appendChild', {
    configurable: !0,
    enumerable: !0,
    value: function (e) {
      return this.content.appendChild(e)
    },
  }),
  Object.defineProperty(HTMLTemplateElement.prototype, 'removeChild', {
    configurable: !0,
    enumerable: !0,
    value: function (e) {
      return this.content.removeChild(e)
    },
  }),
  Object.defineProperty(HTMLTemplateElement.prototype, 'insertBefore', {
    configurable: !0,
    enumerable: !0,
    value: function (e, t) {
      return this.content.insertBefore(e, t)
    },
  }))
var vs = (0, p.createContext)(!1)
function ys(e) {
  let t = (t, n) => ((0, p.useContext)(vs) ? null : e(t, n))
  return ((t.displayName = e.displayName || e.name), (0, p.forwardRef)(t))
}
var bs = new Set([`id`]),
  xs = new Set([`aria-label`, `aria-labelledby`, `aria-describedby`, `aria-details`]),
  Ss = new Set([`href`, `hrefLang`, `target`, `rel`, `download`, `ping`, `referrerPolicy`]),
  Cs = new Set([`dir`, `lang`, `hidden`, `inert`, `translate`, `suppressHydrationWarning`]),
  ws = new Set(
    `onClick.onAuxClick.onContextMenu.onDoubleClick.onMouseDown.onMouseEnter.onMouseLeave.onMouseMove.onMouseOut.onMouseOver.onMouseUp.onTouchCancel.onTouchEnd.onTouchMove.onTouchStart.onPointerDown.onPointerMove.onPointerUp.onPointerCancel.onPointerEnter.onPointerLeave.onPointerOver.onPointerOut.onGotPointerCapture.onLostPointerCapture.onScroll.onWheel.onAnimationStart.onAnimationEnd.onAnimationIteration.onTransitionCancel.onTransitionEnd.onTransitionRun.onTransitionStart`.split(
      `.`,
    ),
  ),
  Ts = /^(data-.*)$/
function Es(e, t = {}) {
  let { labelable: n, isLink: r, global: i, events: a = i, propNames: o } = t,
    s = {}
  for (let t in e)
    Object.prototype.hasOwnProperty.call(e, t) &&
      (bs.has(t) ||
        (n && xs.has(t)) ||
        (r && Ss.has(t)) ||
        (i && Cs.has(t)) ||
        (a && (ws.has(t) || (t.endsWith(`Capture`) && ws.has(t.slice(0, -7))))) ||
        o?.has(t) ||
        Ts.test(t)) &&
      (s[t] = e[t])
  return s
}
var Ds = (0, p.createContext)(null),
  Os = 7e3,
  ks = null
function As(e, t = `assertive`, n = Os) {
  ks
    ? ks.announce(e, t, n)
    : ((ks = new js()),
      (typeof IS_REACT_ACT_ENVIRONMENT == `boolean` ? IS_REACT_ACT_ENVIRONMENT : typeof jest < `u`)
        ? ks.announce(e, t, n)
        : setTimeout(() => {
            ks?.isAttached() && ks?.announce(e, t, n)
          }, 100))
}
var js = class {
  constructor() {
    ;((this.node = null),
      (this.assertiveLog = null),
      (this.politeLog = null),
      typeof document < `u` &&
        ((this.node = document.createElement(`div`)),
        (this.node.dataset.liveAnnouncer = `true`),
        Object.assign(this.node.style, {
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
        }),
        (this.assertiveLog = this.createLog(`assertive`)),
        this.node.appendChild(this.assertiveLog),
        (this.politeLog = this.createLog(`polite`)),
        this.node.appendChild(this.politeLog),
        document.body.prepend(this.node)))
  }
  isAttached() {
    return this.node?.isConnected
  }
  createLog(e) {
    let t = document.createElement(`div`)
    return (
      t.setAttribute(`role`, `log`), t.setAttribute(`aria-live`, e), t.setAttribute(`aria-relevant`, `additions`), t
    )
  }
  destroy() {
    this.node &&= (document.body.removeChild(this.node), null)
  }
  announce(e, t = `assertive`, n = Os) {
    if (!this.node) return
    let r = document.createElement(`div`)
    ;(typeof e == `object`
      ? (r.setAttribute(`role`, `img`), r.setAttribute(`aria-labelledby`, e[`aria-labelledby`]))
      : (r.textContent = e),
      t === `assertive` ? this.assertiveLog?.appendChild(r) : this.politeLog?.appendChild(r),
      e !== `` &&
        setTimeout(() => {
          r.remove()
        }, n))
  }
  clear(e) {
    this.node &&
      ((!e || e === `assertive`) && this.assertiveLog && (this.assertiveLog.innerHTML = ``),
      (!e || e === `polite`) && this.politeLog && (this.politeLog.innerHTML = ``))
  }
}
function Ms(e) {
  e.focus({ preventScroll: !0 })
}
var X = (e) => (Ps(e) ? e.document : Fs(e) ? e : (e?.ownerDocument ?? (typeof document < `u` ? document : void 0))),
  Z = (e) => X(e)?.defaultView ?? (typeof window < `u` ? window : void 0)
function Ns(e) {
  return typeof e == `object` && !!e && `nodeType` in e && typeof e.nodeType == `number`
}
function Ps(e) {
  return typeof e == `object` && !!e && `window` in e && e.window === e
}
function Fs(e) {
  return Ns(e) && e.nodeType === 9
}
function Is(e) {
  return Ns(e) && e.nodeType === 11 && `host` in e
}
function Ls(e, t, n, r) {
  if (n == null || e == null) return () => {}
  let i = Array.isArray(e) ? e : [e]
  for (let e of i) e.addEventListener(t, n, r)
  return () => {
    for (let e of i) e.removeEventListener(t, n, r)
  }
}
function Rs(e, t, n, r) {
  if (e == null) return () => {}
  let i = [],
    a = Array.isArray(e) ? e : [e]
  for (let e of a) {
    let a = e.style.getPropertyValue(t),
      o = e.style.getPropertyPriority(t)
    ;(e.style.setProperty(t, n, r),
      i.unshift(() => {
        a ? e.style.setProperty(t, a, o) : e.style.removeProperty(t)
      }))
  }
  return () => {
    for (let e of i) e()
  }
}
var zs = !1
function Bs() {
  return zs
}
function Q(e, t) {
  if (!Bs()) return t && e ? e.contains(t) : !1
  if (!e || !t) return !1
  let n = t
  for (; n != null;) {
    if (n === e) return !0
    n =
      typeof n.assignedElements != `function` && n.assignedSlot?.parentNode
        ? n.assignedSlot.parentNode
        : Is(n)
          ? n.host
          : n.parentNode
  }
  return !1
}
var Vs = (e = document) => {
  if (!Bs()) return e.activeElement
  let t = e.activeElement
  for (; t && `shadowRoot` in t && t.shadowRoot?.activeElement;) t = t.shadowRoot.activeElement
  return t
}
function $(e) {
  if (Bs() && e.target instanceof Element && e.target.shadowRoot) {
    if (`composedPath` in e) return e.composedPath()[0] ?? null
    if (`composedPath` in e.nativeEvent) return e.nativeEvent.composedPath()[0] ?? null
  }
  return e.target
}
function Hs(e) {
  if (!e) return !1
  let t = e.getRootNode(),
    n = Z(e)
  if (!(t instanceof n.Document || t instanceof n.ShadowRoot)) return !1
  let r = t.activeElement
  return r != null && e.contains(r)
}
var Us = typeof Element < `u` && `checkVisibility` in Element.prototype
function Ws(e) {
  let t = Z(e)
  if (!(e instanceof t.HTMLElement) && !(e instanceof t.SVGElement)) return !1
  let { display: n, visibility: r } = e.style,
    i = n !== `none` && r !== `hidden` && r !== `collapse`
  if (i) {
    let { getComputedStyle: t } = Z(e),
      { display: n, visibility: r } = t(e)
    i = n !== `none` && r !== `hidden` && r !== `collapse`
  }
  return i
}
function Gs(e, t) {
  return (
    !e.hasAttribute(`hidden`) &&
    !e.hasAttribute(`data-react-aria-prevent-focus`) &&
    (e.nodeName === `DETAILS` && t && t.nodeName !== `SUMMARY` ? e.hasAttribute(`open`) : !0)
  )
}
function Ks(e, t) {
  return Us
    ? e.checkVisibility({ visibilityProperty: !0 }) && !e.closest(`[data-react-aria-prevent-focus]`)
    : e.nodeName !== `#comment` && Ws(e) && Gs(e, t) && (!e.parentElement || Ks(e.parentElement, e))
}
var qs = [
    `input:not([disabled]):not([type=hidden])`,
    `select:not([disabled])`,
    `textarea:not([disabled])`,
    `button:not([disabled])`,
    `a[href]`,
    `area[href]`,
    `summary`,
    `iframe`,
    `object`,
    `embed`,
    `audio[controls]`,
    `video[controls]`,
    `[contenteditable]:not([contenteditable^="false"])`,
    `permission`,
  ],
  Js = qs.join(`:not([hidden]),`) + `,[tabindex]:not([disabled]):not([hidden])`
qs.push(`[tabindex]:not([tabindex="-1"]):not([disabled])`)
var Ys = qs.join(`:not([hidden]):not([tabindex="-1"]),`)
function Xs(e, t) {
  return e.matches(Js) && !Qs(e) && (t?.skipVisibilityCheck || Ks(e))
}
function Zs(e) {
  return e.matches(Ys) && Ks(e) && !Qs(e)
}
function Qs(e) {
  let t = e
  for (; t != null;) {
    if (t instanceof Z(t).HTMLElement && t.inert) return !0
    t = t.parentElement
  }
  return !1
}
function $s(e) {
  let t = e
  return (
    (t.nativeEvent = e),
    (t.isDefaultPrevented = () => t.defaultPrevented),
    (t.isPropagationStopped = () => t.cancelBubble),
    (t.persist = () => {}),
    t
  )
}
function ec(e, t) {
  ;(Object.defineProperty(e, 'target', { value: t }), Object.defineProperty(e, 'currentTarget', { value: t }))
}
function tc(e) {
  let t = (0, p.useRef)({ isFocused: !1, observer: null })
  return (
    Lo(() => {
      let e = t.current
      return () => {
        e.observer &&= (e.observer.disconnect(), null)
      }
    }, []),
    (0, p.useCallback)(
      (n) => {
        let r = $(n)
        if (
          r instanceof HTMLButtonElement ||
          r instanceof HTMLInputElement ||
          r instanceof HTMLTextAreaElement ||
          r instanceof HTMLSelectElement
        ) {
          t.current.isFocused = !0
          let n = r
          ;(n.addEventListener(
            `focusout`,
            (r) => {
              if (((t.current.isFocused = !1), n.disabled)) {
                let t = $s(r)
                e?.(t)
              }
              t.current.observer && (t.current.observer.disconnect(), (t.current.observer = null))
            },
            { once: !0 },
          ),
            (t.current.observer = new MutationObserver(() => {
              if (t.current.isFocused && n.disabled) {
                t.current.observer?.disconnect()
                let e = n === Vs() ? null : Vs()
                ;(n.dispatchEvent(new FocusEvent(`blur`, { relatedTarget: e })),
                  n.dispatchEvent(new FocusEvent(`focusout`, { bubbles: !0, relatedTarget: e })))
              }
            })),
            t.current.observer.observe(n, { attributes: !0, attributeFilter: [`disabled`] }))
        }
      },
      [e],
    )
  )
}
var nc = !1
function rc(e) {
  for (; e && !Xs(e, { skipVisibilityCheck: !0 });) e = e.parentElement
  let t = Vs(Z(e).document)
  if (!t || t === e) return
  let n = e?.getRootNode(),
    r = n != null && Is(n) ? n : Z(e),
    i = (t) => t === e || (Ns(t) && Q(e, t)),
    a = (e) => e === t || (t != null && Ns(e) && Q(t, e))
  nc = !0
  let o = !1,
    s = (e) => {
      ;(a($(e)) || o) && e.stopImmediatePropagation()
    },
    c = (n) => {
      ;(a($(n)) || o) && (n.stopImmediatePropagation(), !e && !o && ((o = !0), Ms(t), d()))
    },
    l = (e) => {
      ;(i($(e)) || o) && e.stopImmediatePropagation()
    },
    u = (e) => {
      ;(i($(e)) || o) && (e.stopImmediatePropagation(), o || ((o = !0), Ms(t), d()))
    }
  ;(r.addEventListener(`blur`, s, !0),
    r.addEventListener(`focusout`, c, !0),
    r.addEventListener(`focusin`, u, !0),
    r.addEventListener(`focus`, l, !0))
  let d = () => {
      ;(cancelAnimationFrame(f),
        r.removeEventListener(`blur`, s, !0),
        r.removeEventListener(`focusout`, c, !0),
        r.removeEventListener(`focusin`, u, !0),
        r.removeEventListener(`focus`, l, !0),
        (nc = !1),
        (o = !1))
    },
    f = requestAnimationFrame(d)
  return d
}
function ic(e) {
  if (typeof window > `u` || window.navigator == null) return !1
  let t = window.navigator.userAgentData?.brands
  return (Array.isArray(t) && t.some((t) => e.test(t.brand))) || e.test(window.navigator.userAgent)
}
function ac(e) {
  return (
    typeof window < `u` &&
    window.navigator != null &&
    e.test(window.navigator.userAgentData?.platform || window.navigator.platform)
  )
}
function oc(e) {
  let t = null
  return () => ((t ??= e()), t)
}
var sc = oc(function () {
    return ac(/^Mac/i)
  }),
  cc = oc(function () {
    return ac(/^iPhone/i)
  }),
  lc = oc(function () {
    return ac(/^iPad/i) || (sc() && navigator.maxTouchPoints > 1)
  }),
  uc = oc(function () {
    return cc() || lc()
  }),
  dc = oc(function () {
    return ic(/AppleWebKit/i) && (uc() || !fc())
  }),
  fc = oc(function () {
    return ic(/Chrome|CriOS|CrMo/i)
  }),
  pc = oc(function () {
    return ic(/Android/i)
  })
function mc(e) {
  return e.pointerType === `` && e.isTrusted
    ? !0
    : pc() && e.pointerType
      ? e.type === `click` && e.buttons === 1
      : e.detail === 0 && !e.pointerType
}
function hc(e) {
  return (
    (!pc() && e.width === 0 && e.height === 0) ||
    (pc() && e.width === 1 && e.height === 1 && e.pressure === 0 && e.detail === 0 && e.pointerType === `mouse`)
  )
}
function gc(e, t, n = !0) {
  let { metaKey: r, ctrlKey: i, altKey: a, shiftKey: o } = t,
    s =
      dc() && sc() && !lc()
        ? new KeyboardEvent(`keydown`, { keyIdentifier: `Enter`, metaKey: r, ctrlKey: i, altKey: a, shiftKey: o })
        : new MouseEvent(`click`, {
            metaKey: r,
            ctrlKey: i,
            altKey: a,
            shiftKey: o,
            detail: 1,
            bubbles: !0,
            cancelable: !0,
          })
  ;((gc.isOpening = n), Ms(e), e.dispatchEvent(s), (gc.isOpening = !1))
}
gc.isOpening = !1
var _c = null,
  vc = new Set(),
  yc = new Map(),
  bc = !1,
  xc = !1,
  Sc = { Tab: !0, Escape: !0 }
function Cc(e, t) {
  for (let n of vc) n(e, t)
}
function wc(e) {
  return !(
    e.metaKey ||
    (!sc() && e.altKey) ||
    e.ctrlKey ||
    e.key === `Control` ||
    e.key === `Shift` ||
    e.key === `Meta`
  )
}
function Tc(e) {
  ;((bc = !0), !gc.isOpening && wc(e) && ((_c = `keyboard`), Cc(`keyboard`, e)))
}
function Ec(e) {
  ;((_c = `pointer`),
    `pointerType` in e && e.pointerType,
    (e.type === `mousedown` || e.type === `pointerdown`) && ((bc = !0), Cc(`pointer`, e)))
}
function Dc(e) {
  !gc.isOpening && mc(e) && ((bc = !0), (_c = `virtual`))
}
function Oc(e) {
  if (nc) return
  let t = $(e),
    n = Z(t),
    r = X(t)
  t === n
    ? (xc = !0)
    : t !== r && e.isTrusted && (!bc && !xc && ((_c = `virtual`), Cc(`virtual`, e)), (bc = !1), (xc = !1))
}
function kc() {
  nc || ((bc = !1), (xc = !0))
}
function Ac(e) {
  let t = Vs(X($(e)))
  queueMicrotask(() => {
    Vs(X($(e))) !== t && Ic(`keyboard`)
  })
}
function jc(e) {
  if (typeof window > `u` || typeof document > `u`) return
  let t = Z(e),
    n = X(e)
  if (yc.get(t)) return
  let r = t.HTMLElement.prototype.focus
  ;(Reflect.defineProperty(t.HTMLElement.prototype, 'focus', {
    configurable: !0,
    writable: !0,
    value: function () {
      ;((bc = !0), r.apply(this, arguments))
    },
  }),
    n.addEventListener(`keydown`, Tc, !0),
    n.addEventListener(`keyup`, Tc, !0),
    n.addEventListener(`click`, Dc, !0),
    n.addEventListener(`invalid`, Ac, !0),
    t.addEventListener(`focus`, Oc, !0),
    t.addEventListener(`blur`, kc, !1),
    typeof PointerEvent < `u` &&
      (n.addEventListener(`pointerdown`, Ec, !0),
      n.addEventListener(`pointermove`, Ec, !0),
      n.addEventListener(`pointerup`, Ec, !0)),
    t.addEventListener(
      `beforeunload`,
      () => {
        Mc(e)
      },
      { once: !0 },
    ),
    yc.set(t, { focus: r }))
}
var Mc = (e, t) => {
  let n = Z(e),
    r = X(e)
  ;(t && r.removeEventListener(`DOMContentLoaded`, t),
    yc.has(n) &&
      (Reflect.defineProperty(n.HTMLElement.prototype, 'focus', {
        configurable: !0,
        writable: !0,
        value: yc.get(n).focus,
      }),
      r.removeEventListener(`keydown`, Tc, !0),
      r.removeEventListener(`keyup`, Tc, !0),
      r.removeEventListener(`click`, Dc, !0),
      r.removeEventListener(`invalid`, Ac, !0),
      n.removeEventListener(`focus`, Oc, !0),
      n.removeEventListener(`blur`, kc, !1),
      typeof PointerEvent < `u` &&
        (r.removeEventListener(`pointerdown`, Ec, !0),
        r.removeEventListener(`pointermove`, Ec, !0),
        r.removeEventListener(`pointerup`, Ec, !0)),
      yc.delete(n)))
}
function Nc(e) {
  let t = X(e),
    n
  return (
    t.readyState === `loading`
      ? ((n = () => {
          jc(e)
        }),
        t.addEventListener(`DOMContentLoaded`, n))
      : jc(e),
    () => Mc(e, n)
  )
}
typeof document < `u` && Nc()
function Pc() {
  return _c !== `pointer`
}
function Fc() {
  return _c
}
function Ic(e) {
  ;((_c = e), Cc(e, null))
}
var Lc = new Set([`checkbox`, `radio`, `range`, `color`, `file`, `image`, `button`, `submit`, `reset`])
function Rc(e, t, n) {
  let r = n ? $(n) : void 0,
    i = X(r),
    a = Z(r),
    o = a === void 0 ? HTMLInputElement : a.HTMLInputElement,
    s = a === void 0 ? HTMLTextAreaElement : a.HTMLTextAreaElement,
    c = a === void 0 ? HTMLElement : a.HTMLElement,
    l = a === void 0 ? KeyboardEvent : a.KeyboardEvent,
    u = Vs(i)
  return (
    (e = e || (u instanceof o && !Lc.has(u.type)) || u instanceof s || (u instanceof c && u.isContentEditable)),
    !(e && t === `keyboard` && n instanceof l && !Sc[n.key])
  )
}
function zc(e, t, n) {
  ;(jc(),
    (0, p.useEffect)(() => {
      if (n?.enabled === !1) return
      let t = (t, r) => {
        Rc(!!n?.isTextInput, t, r) && e(Pc())
      }
      return (
        vc.add(t),
        () => {
          vc.delete(t)
        }
      )
    }, t))
}
var Bc = new Map(),
  Vc = new Set()
function Hc(e) {
  return `propertyName` in e
}
function Uc(e) {
  let t = $(e)
  if (!Hc(e) || !t) return
  let n = Bc.get(t)
  ;(n || ((n = new Set()), Bc.set(t, n), t.addEventListener(`transitioncancel`, Wc, { once: !0 })),
    n.add(e.propertyName))
}
function Wc(e) {
  let t = $(e)
  if (!Hc(e) || !t) return
  let n = Bc.get(t)
  if (
    n &&
    (n.delete(e.propertyName),
    n.size === 0 && (t.removeEventListener(`transitioncancel`, Wc), Bc.delete(t)),
    Bc.size === 0)
  )
    for (let e of Vc) (e(!0), Vc.delete(e))
}
function Gc() {
  ;(Ls(document, `transitionrun`, Uc), Ls(document, `transitionend`, Wc))
}
function Kc() {
  for (let [e] of Bc) `isConnected` in e && !e.isConnected && Bc.delete(e)
}
typeof document < `u` && (document.readyState === `loading` ? Ls(document, `DOMContentLoaded`, Gc) : Gc())
function qc(e) {
  let t = window.requestAnimationFrame(() => {
    if ((Kc(), Bc.size === 0)) return e(!1)
    Vc.add(e)
  })
  return () => {
    ;(window.cancelAnimationFrame(t), Vc.delete(e))
  }
}
function Jc(e) {
  if (!e.isConnected) return
  let t = X(e)
  if (Fc() === `virtual`) {
    let n = Vs(t)
    qc(() => {
      let r = Vs(t)
      ;(r === n || r === t.body) && e.isConnected && Ms(e)
    })
  } else Ms(e)
}
function Yc(e) {
  let { isDisabled: t, onFocus: n, onBlur: r, onFocusChange: i } = e,
    a = (0, p.useCallback)(
      (e) => {
        if ($(e) === e.currentTarget) return (r && r(e), i && i(!1), !0)
      },
      [r, i],
    ),
    o = tc(a),
    s = (0, p.useCallback)(
      (e) => {
        let t = $(e),
          r = X(t),
          a = r ? Vs(r) : Vs()
        t === e.currentTarget && t === a && (n && n(e), i && i(!0), o(e))
      },
      [i, n, o],
    )
  return { focusProps: { onFocus: !t && (n || i || r) ? s : void 0, onBlur: !t && (r || i) ? a : void 0 } }
}
function Xc(e) {
  if (e)
    return (t) => {
      let n = !0
      ;(e({
        ...t,
        preventDefault() {
          t.preventDefault()
        },
        isDefaultPrevented() {
          return t.isDefaultPrevented()
        },
        stopPropagation() {
          n = !0
        },
        continuePropagation() {
          ;((n = !1), typeof t.continuePropagation == `function` && t.continuePropagation())
        },
        isPropagationStopped() {
          return n
        },
      }),
        n && !(typeof t.isPropagationStopped == `function` && t.isPropagationStopped()) && t.stopPropagation())
    }
}
var Zc = new Set([`shift`, `alt`, `control`, `meta`, `mod`]),
  Qc = [`Alt`, `Control`, `Meta`, `Shift`]
function $c(e) {
  let t = new Set()
  return (
    e.alt && t.add(`Alt`),
    e.shift && t.add(`Shift`),
    e.ctrl && t.add(`Control`),
    e.meta && t.add(`Meta`),
    e.mod && t.add(sc() ? `Meta` : `Control`),
    t
  )
}
function el(e) {
  let t = new Set()
  return (
    e.altKey && t.add(`Alt`), e.ctrlKey && t.add(`Control`), e.metaKey && t.add(`Meta`), e.shiftKey && t.add(`Shift`), t
  )
}
function tl(e) {
  return Qc.filter((t) => e.has(t))
}
function nl(e) {
  let t = e.split(`+`).reduce(
    (e, t) => {
      let n = t.toLowerCase()
      return (
        Zc.has(n)
          ? n === `shift`
            ? (e.shift = !0)
            : n === `alt`
              ? (e.alt = !0)
              : n === `control`
                ? (e.ctrl = !0)
                : n === `meta`
                  ? (e.meta = !0)
                  : n === `mod` && (e.mod = !0)
          : (e.key = t),
        e
      )
    },
    { shift: !1, alt: !1, ctrl: !1, meta: !1, mod: !1, key: `` },
  )
  if (t.key === ``)
    throw Error(
      `Invalid keyboard shortcut: "${e}". Must include exactly one non-modifier key (e.g. "a", "Enter", "ArrowDown"). Combine any of Shift, Alt, Ctrl, Meta, and Mod.`,
    )
  return t
}
function rl(e) {
  return e.toLowerCase()
}
var il = {
  space: ` `,
  esc: `escape`,
  del: `delete`,
  ins: `insert`,
  left: `arrowleft`,
  right: `arrowright`,
  up: `arrowup`,
  down: `arrowdown`,
  pageup: `pageup`,
  pagedown: `pagedown`,
}
function al(e) {
  let t = rl(e)
  return il[t] ?? t
}
function ol(e) {
  let t = tl($c(e)),
    n = al(e.key)
  return t.length > 0 ? `${t.join(`+`)}+${n}` : n
}
function sl(e) {
  let t = tl(el(e)),
    n = rl(e.key)
  return (t.length > 0 ? `${t.join(`+`)}+` : ``) + n
}
function cl(e) {
  let t = new Map()
  for (let [n, r] of Object.entries(e)) {
    let e = nl(n)
    t.set(ol(e), r)
  }
  return (e) => {
    let n = sl(e),
      r = t.get(n),
      i = r?.(e)
    ;(i === void 0 && r !== void 0
      ? (i = { shouldContinuePropagation: !1, shouldPreventDefault: !0 })
      : typeof i == `boolean` && (i = { shouldContinuePropagation: !i, shouldPreventDefault: i }),
      i?.shouldPreventDefault && e.preventDefault(),
      (!r || i?.shouldContinuePropagation) && e.continuePropagation())
  }
}
function ll(e) {
  let { shortcuts: t, allowRepeats: n = !1, allowComposing: r = !1 } = e,
    i,
    a
  if (t) {
    let o = cl(t),
      s = Xc((e) => {
        Q(e.currentTarget, $(e))
          ? (e.nativeEvent?.repeat && !n) || (e.nativeEvent?.isComposing && !r)
            ? e.continuePropagation()
            : o(e)
          : e.continuePropagation()
      }),
      c = Xc((e) => {
        ;(Q(e.currentTarget, $(e)) && ((e.nativeEvent?.repeat && !n) || e.nativeEvent?.isComposing),
          e.continuePropagation())
      })
    ;((i = e.onKeyDown ? Io(e.onKeyDown, s) : s), (a = e.onKeyUp ? Io(e.onKeyUp, c) : c))
  } else ((i = Xc(e.onKeyDown)), (a = Xc(e.onKeyUp)))
  return { keyboardProps: e.isDisabled ? {} : { onKeyDown: i, onKeyUp: a } }
}
function ul(e, t) {
  Lo(() => {
    if (e && e.ref && t)
      return (
        (e.ref.current = t.current),
        () => {
          e.ref && (e.ref.current = null)
        }
      )
  })
}
var dl = p.createContext(null)
function fl(e) {
  let t = (0, p.useContext)(dl) || {}
  ul(t, e)
  let { ref: n, ...r } = t
  return r
}
function pl(e, t) {
  let { focusProps: n } = Yc(e),
    { keyboardProps: r } = ll(e),
    i = cs(n, r),
    a = fl(t),
    o = e.isDisabled ? {} : a,
    s = (0, p.useRef)(e.autoFocus)
  ;(0, p.useEffect)(() => {
    ;(s.current && t.current && Jc(t.current), (s.current = !1))
  }, [t])
  let c = e.excludeFromTabOrder ? -1 : 0
  return (e.isDisabled && (c = void 0), { focusableProps: cs({ ...i, tabIndex: c }, o) })
}
var ml = `default`,
  hl = ``,
  gl = new WeakMap()
function _l(e) {
  if (uc() && dc()) {
    if (ml === 'default') {
      let t = X(e)
      ;((hl = t.documentElement.style.webkitUserSelect), (t.documentElement.style.webkitUserSelect = `none`))
    }
    ml = `disabled`
  } else if (e instanceof HTMLElement || e instanceof SVGElement) {
    let t = `userSelect` in e.style ? `userSelect` : `webkitUserSelect`
    ;(gl.set(e, e.style[t]), (e.style[t] = `none`))
  }
}
function vl(e) {
  if (uc() && dc()) {
    if (ml !== `disabled`) return
    ;((ml = `restoring`),
      setTimeout(() => {
        qc(() => {
          if (ml === `restoring`) {
            let t = X(e)
            ;(t.documentElement.style.webkitUserSelect === `none` &&
              (t.documentElement.style.webkitUserSelect = hl || ``),
              (hl = ``),
              (ml = `default`))
          }
        })
      }, 300))
  } else if ((e instanceof HTMLElement || e instanceof SVGElement) && e && gl.has(e)) {
    let t = gl.get(e),
      n = `userSelect` in e.style ? `userSelect` : `webkitUserSelect`
    ;(e.style[n] === `none` && (e.style[n] = t),
      e.getAttribute(`style`) === `` && e.removeAttribute(`style`),
      gl.delete(e))
  }
}
function yl(e, t) {
  let n = Z(t),
    r = X(t)
  if (r == null || n == null) return
  let i,
    a = `meta[name="${CSS.escape(e)}"], meta[property="${CSS.escape(e)}"]`,
    o = r.querySelector(a)
  return (
    o &&
      o instanceof n.HTMLMetaElement &&
      (e === `csp-nonce` && o.nonce && (i ??= o.nonce || void 0), o.content && (i ??= o.content || void 0)),
    e === `csp-nonce` && (i ??= n.__webpack_nonce__ || globalThis.__webpack_nonce__ || void 0),
    i
  )
}
var bl = new WeakMap()
function xl(e) {
  let t = X(e),
    n = bl.get(t)
  return ((n ??= yl(`csp-nonce`, t)), n !== void 0 && bl.set(t, n), n)
}
var Sl = p.createContext({ register: () => {} })
Sl.displayName = `PressResponderContext`
var Cl = p.useInsertionEffect ?? Lo
function wl(e) {
  let t = (0, p.useRef)(null)
  return (
    Cl(() => {
      t.current = e
    }, [e]),
    (0, p.useCallback)((...e) => {
      let n = t.current
      return n?.(...e)
    }, [])
  )
}
function Tl() {
  let e = (0, p.useRef)(new Map()),
    t = (0, p.useCallback)((t, n, r, i) => {
      let a = i?.once
        ? (...t) => {
            ;(e.current.delete(r), r(...t))
          }
        : r
      ;(e.current.set(r, { type: n, eventTarget: t, fn: a, options: i }), t.addEventListener(n, a, i))
    }, []),
    n = (0, p.useCallback)((t, n, r, i) => {
      let a = e.current.get(r)?.fn || r
      ;(t.removeEventListener(n, a, i), e.current.delete(r))
    }, []),
    r = (0, p.useCallback)(() => {
      e.current.forEach((e, t) => {
        n(e.eventTarget, e.type, t, e.options)
      })
    }, [n])
  return (
    (0, p.useEffect)(() => r, [r]), { addGlobalListener: t, removeGlobalListener: n, removeAllGlobalListeners: r }
  )
}
function El(e) {
  let t = (0, p.useContext)(Sl)
  if (t) {
    let { register: n, ref: r, ...i } = t
    ;((e = cs(i, e)), n())
  }
  return (ul(t, e.ref), e)
}
var Dl = class {
    #e
    constructor(e, t, n, r) {
      this.#e = !0
      let i = (r?.target ?? n.currentTarget)?.getBoundingClientRect(),
        a,
        o = 0,
        s,
        c = null
      ;(n.clientX != null && n.clientY != null && ((s = n.clientX), (c = n.clientY)),
        i && (s != null && c != null ? ((a = s - i.left), (o = c - i.top)) : ((a = i.width / 2), (o = i.height / 2))),
        (this.type = e),
        (this.pointerType = t),
        (this.target = n.currentTarget),
        (this.shiftKey = n.shiftKey),
        (this.metaKey = n.metaKey),
        (this.ctrlKey = n.ctrlKey),
        (this.altKey = n.altKey),
        (this.x = a),
        (this.y = o),
        (this.key = n.key))
    }
    continuePropagation() {
      this.#e = !1
    }
    get shouldStopPropagation() {
      return this.#e
    }
  },
  Ol = Symbol(`linkClicked`),
  kl = `react-aria-pressable-style`,
  Al = `data-react-aria-pressable`
function jl(e) {
  let {
      onPress: t,
      onPressChange: n,
      onPressStart: r,
      onPressEnd: i,
      onPressUp: a,
      onClick: o,
      isDisabled: s,
      isPressed: c,
      preventFocusOnPress: l,
      shouldCancelOnPointerExit: u,
      allowTextSelectionOnPress: d,
      ref: f,
      ...m
    } = El(e),
    [h, g] = (0, p.useState)(!1),
    _ = (0, p.useRef)({
      isPressed: !1,
      ignoreEmulatedMouseEvents: !1,
      didFirePressStart: !1,
      isTriggeringEvent: !1,
      activePointerId: null,
      target: null,
      isOverTarget: !1,
      pointerType: null,
      disposables: [],
    }),
    { addGlobalListener: v, removeAllGlobalListeners: y } = Tl(),
    b = (0, p.useCallback)(
      (e, t) => {
        let i = _.current
        if (s || i.didFirePressStart) return !1
        let a = !0
        if (((i.isTriggeringEvent = !0), r)) {
          let n = new Dl(`pressstart`, t, e)
          ;(r(n), (a = n.shouldStopPropagation))
        }
        return (n && n(!0), (i.isTriggeringEvent = !1), (i.didFirePressStart = !0), g(!0), a)
      },
      [s, r, n],
    ),
    x = (0, p.useCallback)(
      (e, r, a = !0) => {
        let o = _.current
        if (!o.didFirePressStart) return !1
        ;((o.didFirePressStart = !1), (o.isTriggeringEvent = !0))
        let c = !0
        if (i) {
          let t = new Dl(`pressend`, r, e)
          ;(i(t), (c = t.shouldStopPropagation))
        }
        if ((n && n(!1), g(!1), t && a && !s)) {
          let n = new Dl(`press`, r, e)
          ;(t(n), (c &&= n.shouldStopPropagation))
        }
        return ((o.isTriggeringEvent = !1), c)
      },
      [s, i, n, t],
    ),
    S = wl(x),
    C = wl(
      (0, p.useCallback)(
        (e, t) => {
          let n = _.current
          if (s) return !1
          if (a) {
            n.isTriggeringEvent = !0
            let r = new Dl(`pressup`, t, e)
            return (a(r), (n.isTriggeringEvent = !1), r.shouldStopPropagation)
          }
          return !0
        },
        [s, a],
      ),
    ),
    w = (0, p.useCallback)(
      (e) => {
        let t = _.current
        if (t.isPressed && t.target) {
          ;(t.didFirePressStart && t.pointerType != null && x(Pl(t.target, e), t.pointerType, !1),
            (t.isPressed = !1),
            (t.isOverTarget = !1),
            (t.activePointerId = null),
            (t.pointerType = null),
            y(),
            d || vl(t.target))
          for (let e of t.disposables) e()
          t.disposables = []
        }
      },
      [d, y, x],
    ),
    T = wl(w)
  ;(0, p.useEffect)(() => {
    s &&
      _.current.isPressed &&
      T({ currentTarget: _.current.target, shiftKey: !1, ctrlKey: !1, metaKey: !1, altKey: !1 })
  }, [s])
  let E = (0, p.useCallback)(
      (e) => {
        u && w(e)
      },
      [u, w],
    ),
    D = (0, p.useCallback)(
      (e) => {
        s || o?.(e)
      },
      [s, o],
    ),
    O = (0, p.useCallback)(
      (e, t) => {
        if (!s && o) {
          let n = new MouseEvent(`click`, e)
          ;(ec(n, t), o($s(n)))
        }
      },
      [s, o],
    ),
    k = (0, p.useMemo)(() => {
      let e = _.current,
        t = {
          onKeyDown(t) {
            if (Nl(t.nativeEvent, t.currentTarget) && Q(t.currentTarget, $(t))) {
              Il($(t), t.key) && t.preventDefault()
              let r = !0
              !e.isPressed &&
                !t.repeat &&
                ((e.target = t.currentTarget), (e.isPressed = !0), (e.pointerType = `keyboard`), (r = b(t, `keyboard`)))
              let i = t.currentTarget
              ;(v(
                X(t.currentTarget),
                `keyup`,
                Io((t) => {
                  Nl(t, i) && !t.repeat && Q(i, $(t)) && e.target && C(Pl(e.target, t), `keyboard`)
                }, n),
                !0,
              ),
                r && t.stopPropagation(),
                t.metaKey && sc() && e.metaKeyEvents?.set(t.key, t.nativeEvent))
            } else t.key === `Meta` && (e.metaKeyEvents = new Map())
          },
          onClick(t) {
            if ((!t || Q(t.currentTarget, $(t))) && t && t.button === 0 && !e.isTriggeringEvent && !gc.isOpening) {
              let n = !0
              if (
                (s && t.preventDefault(),
                !e.ignoreEmulatedMouseEvents && !e.isPressed && (e.pointerType === `virtual` || mc(t.nativeEvent)))
              ) {
                let e = b(t, `virtual`),
                  r = C(t, `virtual`),
                  i = S(t, `virtual`)
                ;(D(t), (n = e && r && i))
              } else if (e.isPressed && e.pointerType !== `keyboard`) {
                let r = e.pointerType || t.nativeEvent.pointerType || `virtual`,
                  i = C(Pl(t.currentTarget, t), r),
                  a = S(Pl(t.currentTarget, t), r, !0)
                ;((n = i && a), (e.isOverTarget = !1), D(t), T(t))
              }
              ;((e.ignoreEmulatedMouseEvents = !1), n && t.stopPropagation())
            }
          },
        },
        n = (t) => {
          if (e.isPressed && e.target && Nl(t, e.target)) {
            Il($(t), t.key) && t.preventDefault()
            let n = $(t),
              r = Q(e.target, n)
            ;(S(Pl(e.target, t), `keyboard`, r),
              r && O(t, e.target),
              y(),
              t.key !== `Enter` && Ml(e.target) && Q(e.target, n) && !t[Ol] && ((t[Ol] = !0), gc(e.target, t, !1)),
              (e.isPressed = !1),
              e.metaKeyEvents?.delete(t.key))
          } else if (t.key === `Meta` && e.metaKeyEvents?.size) {
            let t = e.metaKeyEvents
            e.metaKeyEvents = void 0
            for (let n of t.values()) e.target?.dispatchEvent(new KeyboardEvent(`keyup`, n))
          }
        }
      if (typeof PointerEvent < `u`) {
        ;((t.onPointerDown = (t) => {
          if (t.button !== 0 || !Q(t.currentTarget, $(t))) return
          if (hc(t.nativeEvent)) {
            e.pointerType = `virtual`
            return
          }
          e.pointerType = t.pointerType
          let i = !0
          if (!e.isPressed) {
            ;((e.isPressed = !0),
              (e.isOverTarget = !0),
              (e.activePointerId = t.pointerId),
              (e.target = t.currentTarget),
              d || _l(e.target),
              (i = b(t, e.pointerType)))
            let a = $(t)
            ;(`releasePointerCapture` in a &&
              (`hasPointerCapture` in a
                ? a.hasPointerCapture(t.pointerId) && a.releasePointerCapture(t.pointerId)
                : a.releasePointerCapture(t.pointerId)),
              v(X(t.currentTarget), `pointerup`, n, !1),
              v(X(t.currentTarget), `pointercancel`, r, !1))
          }
          i && t.stopPropagation()
        }),
          (t.onMouseDown = (t) => {
            if (Q(t.currentTarget, $(t)) && t.button === 0) {
              if (l) {
                let n = rc(t.target)
                n && e.disposables.push(n)
              }
              t.stopPropagation()
            }
          }),
          (t.onPointerUp = (t) => {
            Q(t.currentTarget, $(t)) &&
              e.pointerType !== `virtual` &&
              t.button === 0 &&
              !e.isPressed &&
              C(t, e.pointerType || t.pointerType)
          }),
          (t.onPointerEnter = (t) => {
            t.pointerId === e.activePointerId &&
              e.target &&
              !e.isOverTarget &&
              e.pointerType != null &&
              ((e.isOverTarget = !0), b(Pl(e.target, t), e.pointerType))
          }),
          (t.onPointerLeave = (t) => {
            t.pointerId === e.activePointerId &&
              e.target &&
              e.isOverTarget &&
              e.pointerType != null &&
              ((e.isOverTarget = !1), S(Pl(e.target, t), e.pointerType, !1), E(t))
          }))
        let n = (t) => {
            if (t.pointerId === e.activePointerId && e.isPressed && t.button === 0 && e.target) {
              if (Q(e.target, $(t)) && e.pointerType != null) {
                let n = !1,
                  r = setTimeout(() => {
                    e.isPressed && e.target instanceof HTMLElement && (n ? T(t) : (Ms(e.target), e.target.click()))
                  }, 80)
                ;(v(t.currentTarget, `click`, () => (n = !0), !0), e.disposables.push(() => clearTimeout(r)))
              } else T(t)
              e.isOverTarget = !1
            }
          },
          r = (e) => {
            T(e)
          }
        t.onDragStart = (e) => {
          Q(e.currentTarget, $(e)) && T(e)
        }
      }
      return t
    }, [v, s, l, y, d, E, b, D, O])
  return (
    (0, p.useEffect)(() => {
      if (!f) return
      let e = X(f.current)
      if (!e || !e.head || e.getElementById(kl)) return
      let t = e.createElement(`style`)
      t.id = kl
      let n = xl(e)
      ;(n && (t.nonce = n),
        (t.textContent = `
@layer {
  [${Al}] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}
    `.trim()),
        e.head.prepend(t))
    }, [f]),
    (0, p.useEffect)(() => {
      let e = _.current
      return () => {
        d || vl(e.target ?? void 0)
        for (let t of e.disposables) t()
        e.disposables = []
      }
    }, [d]),
    { isPressed: c || h, pressProps: cs(m, k, { [Al]: !0 }) }
  )
}
function Ml(e) {
  return e.tagName === `A` && e.hasAttribute(`href`)
}
function Nl(e, t) {
  let { key: n, code: r } = e,
    i = t,
    a = i.getAttribute(`role`)
  return (
    (n === `Enter` || n === ` ` || n === `Spacebar` || r === `Space`) &&
    !(
      (i instanceof Z(i).HTMLInputElement && !Rl(i, n)) ||
      i instanceof Z(i).HTMLTextAreaElement ||
      i.isContentEditable
    ) &&
    !((a === `link` || (!a && Ml(i))) && n !== `Enter`)
  )
}
function Pl(e, t) {
  let n = t.clientX,
    r = t.clientY
  return {
    currentTarget: e,
    shiftKey: t.shiftKey,
    ctrlKey: t.ctrlKey,
    metaKey: t.metaKey,
    altKey: t.altKey,
    clientX: n,
    clientY: r,
    key: t.key,
  }
}
function Fl(e) {
  return e instanceof HTMLInputElement
    ? !1
    : e instanceof HTMLButtonElement
      ? e.type !== `submit` && e.type !== `reset`
      : !Ml(e)
}
function Il(e, t) {
  return sc() && t === `Enter`
    ? !1
    : e instanceof HTMLInputElement
      ? t === `Enter` && (e.type === `checkbox` || e.type === `radio`)
        ? !1
        : !Rl(e, t)
      : Fl(e)
}
var Ll = new Set([`checkbox`, `radio`, `range`, `color`, `file`, `image`, `button`, `submit`, `reset`])
function Rl(e, t) {
  return e.type === `checkbox` || e.type === `radio` ? t === ` ` : Ll.has(e.type)
}
function zl(e, t) {
  let {
      elementType: n = `button`,
      isDisabled: r,
      onPress: i,
      onPressStart: a,
      onPressEnd: o,
      onPressUp: s,
      onPressChange: c,
      preventFocusOnPress: l,
      allowFocusWhenDisabled: u,
      onClick: d,
      href: f,
      target: p,
      rel: m,
      type: h = `button`,
    } = e,
    g
  g =
    n === `button`
      ? {
          type: h,
          disabled: r,
          form: e.form,
          formAction: e.formAction,
          formEncType: e.formEncType,
          formMethod: e.formMethod,
          formNoValidate: e.formNoValidate,
          formTarget: e.formTarget,
          name: e.name,
          value: e.value,
        }
      : {
          role: `button`,
          href: n === `a` && !r ? f : void 0,
          target: n === `a` ? p : void 0,
          type: n === `input` ? h : void 0,
          disabled: n === `input` ? r : void 0,
          'aria-disabled': !r || n === `input` ? void 0 : r,
          rel: n === `a` ? m : void 0,
        }
  let { pressProps: _, isPressed: v } = jl({
      onPressStart: a,
      onPressEnd: o,
      onPressChange: c,
      onPress: i,
      onPressUp: s,
      onClick: d,
      isDisabled: r,
      preventFocusOnPress: l,
      ref: t,
    }),
    { focusableProps: y } = pl(e, t)
  u && (y.tabIndex = r ? -1 : y.tabIndex)
  let b = cs(y, _, Es(e, { labelable: !0 }))
  return {
    isPressed: v,
    buttonProps: cs(g, b, {
      'aria-haspopup': e[`aria-haspopup`],
      'aria-expanded': e[`aria-expanded`],
      'aria-controls': e[`aria-controls`],
      'aria-pressed': e[`aria-pressed`],
      'aria-current': e[`aria-current`],
      'aria-disabled': e[`aria-disabled`],
    }),
  }
}
function Bl(e) {
  let { isDisabled: t, onBlurWithin: n, onFocusWithin: r, onFocusWithinChange: i } = e,
    a = (0, p.useRef)({ isFocusWithin: !1 }),
    { addGlobalListener: o, removeAllGlobalListeners: s } = Tl(),
    c = (0, p.useCallback)(
      (e) => {
        Q(e.currentTarget, $(e)) &&
          a.current.isFocusWithin &&
          !Q(e.currentTarget, e.relatedTarget) &&
          ((a.current.isFocusWithin = !1), s(), n && n(e), i && i(!1))
      },
      [n, i, a, s],
    ),
    l = tc(c),
    u = (0, p.useCallback)(
      (e) => {
        if (!Q(e.currentTarget, $(e))) return
        let t = $(e),
          n = X(t),
          s = Vs(n)
        if (!a.current.isFocusWithin && s === t) {
          ;(r && r(e), i && i(!0), (a.current.isFocusWithin = !0), l(e))
          let t = e.currentTarget
          o(
            n,
            `focus`,
            (e) => {
              let r = $(e)
              if (a.current.isFocusWithin && !Q(t, r)) {
                let e = new n.defaultView.FocusEvent(`blur`, { relatedTarget: r })
                ec(e, t)
                let i = $s(e)
                c(i)
              }
            },
            { capture: !0 },
          )
        }
      },
      [r, i, l, o, c],
    )
  return t ? { focusWithinProps: { onFocus: void 0, onBlur: void 0 } } : { focusWithinProps: { onFocus: u, onBlur: c } }
}
function Vl(e = {}) {
  let { autoFocus: t = !1, isTextInput: n, within: r } = e,
    i = (0, p.useRef)({ isFocused: !1, isFocusVisible: t || Pc() }),
    [a, o] = (0, p.useState)(!1),
    [s, c] = (0, p.useState)(() => i.current.isFocused && i.current.isFocusVisible),
    l = (0, p.useCallback)(() => c(i.current.isFocused && i.current.isFocusVisible), []),
    u = (0, p.useCallback)(
      (e) => {
        ;((i.current.isFocused = e), (i.current.isFocusVisible = Pc()), o(e), l())
      },
      [l],
    )
  zc(
    (e) => {
      ;((i.current.isFocusVisible = e), l())
    },
    [n, a],
    { enabled: a, isTextInput: n },
  )
  let { focusProps: d } = Yc({ isDisabled: r, onFocusChange: u }),
    { focusWithinProps: f } = Bl({ isDisabled: !r, onFocusWithinChange: u })
  return { isFocused: a, isFocusVisible: s, focusProps: r ? f : d }
}
var Hl = !1,
  Ul = 0
function Wl() {
  ;((Hl = !0),
    setTimeout(() => {
      Hl = !1
    }, 500))
}
function Gl(e) {
  e.pointerType === `touch` && Wl()
}
function Kl() {
  let e = X(null)
  if (e !== void 0)
    return (
      Ul === 0 && typeof PointerEvent < `u` && e.addEventListener(`pointerup`, Gl),
      Ul++,
      () => {
        ;(Ul--, Ul > 0 || (typeof PointerEvent < `u` && e.removeEventListener(`pointerup`, Gl)))
      }
    )
}
function ql(e) {
  let { onHoverStart: t, onHoverChange: n, onHoverEnd: r, isDisabled: i } = e,
    [a, o] = (0, p.useState)(!1),
    s = (0, p.useRef)({ isHovered: !1, ignoreEmulatedMouseEvents: !1, pointerType: ``, target: null }).current
  ;(0, p.useEffect)(Kl, [])
  let { addGlobalListener: c, removeAllGlobalListeners: l } = Tl(),
    { hoverProps: u, triggerHoverEnd: d } = (0, p.useMemo)(() => {
      let e = (e, r) => {
          if (((s.pointerType = r), i || r === `touch` || s.isHovered || !Q(e.currentTarget, $(e)))) return
          s.isHovered = !0
          let l = e.currentTarget
          ;((s.target = l),
            c(
              X($(e)),
              `pointerover`,
              (e) => {
                s.isHovered && s.target && !Q(s.target, $(e)) && a(e, e.pointerType)
              },
              { capture: !0 },
            ),
            t && t({ type: `hoverstart`, target: l, pointerType: r }),
            n && n(!0),
            o(!0))
        },
        a = (e, t) => {
          let i = s.target
          ;((s.pointerType = ``),
            (s.target = null),
            t !== `touch` &&
              s.isHovered &&
              i &&
              ((s.isHovered = !1), l(), r && r({ type: `hoverend`, target: i, pointerType: t }), n && n(!1), o(!1)))
        },
        u = {}
      return (
        typeof PointerEvent < `u` &&
          ((u.onPointerEnter = (t) => {
            ;(Hl && t.pointerType === `mouse`) || e(t, t.pointerType)
          }),
          (u.onPointerLeave = (e) => {
            !i && Q(e.currentTarget, $(e)) && a(e, e.pointerType)
          })),
        { hoverProps: u, triggerHoverEnd: a }
      )
    }, [t, n, r, i, s, c, l])
  return (
    (0, p.useEffect)(() => {
      i && d({ currentTarget: s.target }, s.pointerType)
    }, [i]),
    { hoverProps: u, isHovered: a }
  )
}
var Jl = (0, p.createContext)({}),
  Yl = ys(function (e, t) {
    ;[e, t] = ms(e, t, Jl)
    let n = e,
      { isPending: r } = n,
      { buttonProps: i, isPressed: a } = zl(e, t)
    i = Zl(i, r)
    let { focusProps: o, isFocused: s, isFocusVisible: c } = Vl(e),
      { hoverProps: l, isHovered: u } = ql({ ...e, isDisabled: e.isDisabled || r }),
      d = {
        isHovered: u,
        isPressed: (n.isPressed || a) && !r,
        isFocused: s,
        isFocusVisible: c,
        isDisabled: e.isDisabled || !1,
        isPending: r ?? !1,
      },
      f = fs({ ...e, values: d, defaultClassName: `react-aria-Button` }),
      m = ts(i.id),
      h = ts(),
      g = i[`aria-labelledby`]
    r && (g ? (g = `${g} ${h}`) : i[`aria-label`] && (g = `${m} ${h}`))
    let _ = (0, p.useRef)(r)
    ;(0, p.useEffect)(() => {
      let e = { 'aria-labelledby': g || m }
      ;(((!_.current && s && r) || (_.current && s && !r)) && As(e, `assertive`), (_.current = r))
    }, [r, s, g, m])
    let v = Es(e, { global: !0 })
    return (
      delete v.onClick,
      p.createElement(
        _s.button,
        {
          ...cs(v, f, i, o, l),
          type: i.type === `submit` && r ? `button` : i.type,
          id: m,
          ref: t,
          'aria-labelledby': g,
          slot: e.slot || void 0,
          'aria-disabled': r ? `true` : i[`aria-disabled`],
          'data-disabled': e.isDisabled || void 0,
          'data-pressed': d.isPressed || void 0,
          'data-hovered': u || void 0,
          'data-focused': s || void 0,
          'data-pending': r || void 0,
          'data-focus-visible': c || void 0,
        },
        p.createElement(Ds.Provider, { value: { id: h } }, f.children),
      )
    )
  }),
  Xl = /Focus|Blur|Hover|Pointer(Enter|Leave|Over|Out)|Mouse(Enter|Leave|Over|Out)/
function Zl(e, t) {
  if (t) {
    for (let t in e) t.startsWith(`on`) && !Xl.test(t) && (e[t] = void 0)
    ;((e.href = void 0), (e.target = void 0))
  }
  return e
}
var Ql = ({ look: e = `plain`, size: t = `normal`, wide: n = !1 }) =>
  [`button`, `button--${e}`, t === `small` && `button--small`, n && `button--wide`].filter(Boolean).join(` `)
function $l({ look: e, size: t, wide: n, children: r, ...i }) {
  return (0, m.jsxs)(Yl, {
    ...i,
    className: Ql({ ...(e && { look: e }), ...(t && { size: t }), ...(n && { wide: n }) }),
    children: [i.isPending ? (0, m.jsx)(`span`, { className: `button__spinner`, 'aria-hidden': `true` }) : null, r],
  })
}
function eu({ look: e, size: t, wide: n, children: r, ...i }) {
  return (0, m.jsx)(Ja, {
    ...i,
    className: Ql({ ...(e && { look: e }), ...(t && { size: t }), ...(n && { wide: n }) }),
    children: r,
  })
}
var tu = {
  check: `M5 12.5l4.5 4.5L19 7.5`,
  alert: `M12 8v5m0 3.5v.01M12 3.5l9.5 17h-19z`,
  info: `M12 11v5m0-8.5v.01M12 3a9 9 0 100 18 9 9 0 000-18z`,
  left: `M14.5 6l-6 6 6 6`,
  right: `M9.5 6l6 6-6 6`,
  clock: `M12 7v5l3.5 2M12 3a9 9 0 100 18 9 9 0 000-18z`,
  place: `M12 21s7-6.2 7-11.5a7 7 0 10-14 0C5 14.8 12 21 12 21zm0-9.2a2.3 2.3 0 100-4.6 2.3 2.3 0 000 4.6z`,
  speech: `M4 5h16v11H11l-4.5 4v-4H4z`,
  calendar: `M4 6.5h16V20H4zM4 10.5h16M8.5 4v4m7-4v4`,
  search: `M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21`,
  plus: `M12 5v14M5 12h14`,
  close: `M6 6l12 12M18 6L6 18`,
  file: `M6 3h8l4 4v14H6zM14 3v4h4`,
  person: `M12 12a4 4 0 100-8 4 4 0 000 8zm-8 9c.6-4 3.8-6 8-6s7.4 2 8 6`,
}
function nu({ name: e, size: t = 20 }) {
  return (0, m.jsx)(`svg`, {
    width: t,
    height: t,
    viewBox: `0 0 24 24`,
    'aria-hidden': `true`,
    focusable: `false`,
    children: (0, m.jsx)(`path`, {
      d: tu[e],
      fill: `none`,
      stroke: `currentColor`,
      strokeWidth: `2`,
      strokeLinecap: `round`,
      strokeLinejoin: `round`,
    }),
  })
}
function ru({ tone: e = `info`, children: t, action: n }) {
  return (0, m.jsxs)(`div`, {
    className: `banner banner--${e}`,
    role: e === `bad` ? `alert` : `status`,
    children: [
      (0, m.jsx)(`span`, {
        className: `banner__icon`,
        children: (0, m.jsx)(nu, { name: e === `good` ? `check` : e === `info` ? `info` : `alert` }),
      }),
      (0, m.jsx)(`span`, { className: `banner__text`, children: t }),
      n,
    ],
  })
}
function iu({ error: e, onRetry: t }) {
  return (0, m.jsx)(ru, {
    tone: `bad`,
    action: t ? (0, m.jsx)($l, { size: `small`, onPress: t, children: `Try again` }) : null,
    children: Po(e),
  })
}
var au = !0
function ou({ children: e, tab: t }) {
  let n = (0, p.useRef)(null)
  return (
    (0, p.useEffect)(() => {
      document.title = t
    }, [t]),
    (0, p.useEffect)(() => {
      ;(au || n.current?.focus({ preventScroll: !0 }), (au = !1))
    }, []),
    (0, m.jsx)(`h1`, { ref: n, tabIndex: -1, children: e })
  )
}
function su({ title: e, tab: t, lead: n, narrow: r = !1, children: i }) {
  return (0, m.jsxs)(`div`, {
    className: r ? `page page--narrow` : `page`,
    children: [
      (0, m.jsxs)(`div`, {
        className: `page__head`,
        children: [
          (0, m.jsx)(ou, { tab: t, children: e }),
          n ? (0, m.jsx)(`p`, { className: `page__lead`, children: n }) : null,
        ],
      }),
      i,
    ],
  })
}
export {
  fo as $,
  Is as A,
  D as At,
  ls as B,
  u as Bt,
  Zs as C,
  ue as Ct,
  $ as D,
  A as Dt,
  Vs as E,
  C as Et,
  ds as F,
  B as Ft,
  Yo as G,
  is as H,
  c as Ht,
  ms as I,
  re as It,
  Fo as J,
  Lo as K,
  fs as L,
  _ as Lt,
  Z as M,
  j as Mt,
  Ls as N,
  E as Nt,
  Bs as O,
  k as Ot,
  Es as P,
  P as Pt,
  Ao as Q,
  us as R,
  g as Rt,
  Xs as S,
  de as St,
  Hs as T,
  se as Tt,
  rs as U,
  cs as V,
  o as Vt,
  ts as W,
  Oo as X,
  Po as Y,
  ko as Z,
  Fc as _,
  Se as _t,
  nu as a,
  Da as at,
  pc as b,
  be as bt,
  Jl as c,
  Y as ct,
  Sl as d,
  Di as dt,
  Ja as et,
  xl as f,
  Gi as ft,
  Jc as g,
  Ee as gt,
  ll as h,
  Ue as ht,
  iu as i,
  $a as it,
  X as j,
  S as jt,
  Rs as k,
  O as kt,
  Bl as l,
  Ci as lt,
  dl as m,
  We as mt,
  ou as n,
  Za as nt,
  $l as o,
  Oa as ot,
  yl as p,
  Ke as pt,
  Io as q,
  ru as r,
  Ga as rt,
  eu as s,
  Ca as st,
  su as t,
  Ya as tt,
  wl as u,
  Ui as ut,
  fc as v,
  xe as vt,
  Q as w,
  ce as wt,
  uc as x,
  he as xt,
  dc as y,
  ye as yt,
  _s as z,
  f as zt,
}
