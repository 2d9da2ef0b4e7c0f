import { zt as e } from './page-BY3Kh5Xn.js'
var t = e()
function n({ tone: e = `plain`, children: n }) {
  return (0, t.jsx)(`span`, { className: `badge badge--${e}`, children: n })
}
export { n as t }
