import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as HTML, from its outermost component (`PortalPage`, `WorkspacePage`, `BarePage`). */
export const renderPage = (vnode: VNode): string => `<!doctype html>${renderToString(vnode)}`
