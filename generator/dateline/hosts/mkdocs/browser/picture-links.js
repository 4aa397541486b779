// Before an instant move the theme's script writes the `href` of everything that has one to itself. A link in a
// picture refuses that, and the script would stop there. Its address is right as it is, so writing does nothing.

const href = Object.getOwnPropertyDescriptor(SVGAElement.prototype, "href")
if (href && !href.set) Object.defineProperty(SVGAElement.prototype, "href", { ...href, set() {} })
