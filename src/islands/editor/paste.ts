/**
 * What comes from Word: its comments, namespaces and styles go; its lists, which it writes as paragraphs with a sign
 * before them, become lists. All that has no name in the schema is dropped by the editor itself.
 */

/** Clean markup of what was pasted. */
export function cleanPasted(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html')
  for (const gone of parsed.querySelectorAll(
    'script, style, meta, link, title, xml, img, svg, math, iframe, object',
  ))
    gone.remove()
  for (const tag of [...parsed.querySelectorAll('*')].filter(({ tagName }) => tagName.includes(':')))
    tag.replaceWith(...tag.childNodes)
  gatherLists(parsed)
  for (const element of parsed.querySelectorAll('*')) {
    const weight = (element as HTMLElement).style?.fontWeight
    // what Google Docs wraps around everything
    if (element.tagName === 'B' && weight === 'normal') element.replaceWith(...element.childNodes)
    for (const { name } of [...element.attributes])
      if (!kept.has(name) && !name.startsWith('data-')) element.removeAttribute(name)
  }
  for (const empty of parsed.querySelectorAll('p'))
    if (!empty.textContent?.replace(/\u00a0/g, ' ').trim() && !empty.querySelector('img')) empty.remove()
  return parsed.body.innerHTML
}

// font-weight and font-style of spans tell what is strong; nothing else of a style is read
const kept = new Set(['href', 'start', 'colspan', 'rowspan', 'style'])

const isItem = (element: Element): boolean =>
  /mso-list\s*:\s*(?!none|Ignore)/i.test(element.getAttribute('style') ?? '')

/** Paragraphs of Word's lists that follow each other become one list; levels below become items of the same list. */
function gatherLists(parsed: Document): void {
  let list: HTMLElement | undefined
  for (const paragraph of [...parsed.querySelectorAll('p')]) {
    if (!isItem(paragraph)) {
      list = undefined
      continue
    }
    const sign = signOf(paragraph)
    const tag = /^[(]?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(sign) ? 'ol' : 'ul'
    const goesOn = list?.tagName.toLowerCase() === tag && list.nextElementSibling === paragraph
    if (!goesOn) {
      list = parsed.createElement(tag)
      paragraph.before(list)
    }
    const item = parsed.createElement('li')
    item.append(...paragraph.childNodes)
    list?.append(item)
    paragraph.remove()
  }
}

/** The number or bullet that Word wrote into the paragraph; taken out of it. */
function signOf(paragraph: Element): string {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list\s*:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const sign = ignored?.textContent?.trim() ?? ''
  ignored?.remove()
  return sign
}
