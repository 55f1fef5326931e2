import type { PageKit } from './page-kit.ts';

/** A page in the manner of a kind of site. */
export type Layout = { readonly name: string; readonly page: (kit: PageKit) => string };

/** Layouts take turns: those at even places may be looked at while the reader is written, the others are only counted. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'blog, comments longer than the article',
    page: (k) =>
      `${k.head()}<body class="single"><div id="page"><header class="site-header"><p class="site-title">${k.words.site}</p><p>${k.words.slogan}</p><nav>${k.menu()}</nav></header>` +
      `<div id="content" class="site-content with-sidebar"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">${k.title}</h1><div class="entry-meta"><time datetime="${k.iso}">${k.dated}</time></div></header>` +
      `<div class="entry-content">${k.body('p')}</div><footer class="entry-meta">${k.tags()}</footer></article>` +
      `<div id="comments" class="comments-area"><h2 class="comments-title">${k.commentsHead()}</h2>${k.commentItems(25)}${k.respond()}</div>` +
      `<div id="secondary" class="widget-area">${k.about()}${k.teaserLinks(5)}</div></div><footer>${k.copyright()}</footer></div></body></html>`,
  },
  {
    name: 'comments without telling names',
    page: (k) =>
      `${k.head()}<body><div class="${k.blind()}">${k.menu()}</div><div class="${k.blind()}"><h1>${k.title}</h1><div>${k.dated}</div>${k.body('p')}</div>` +
      `<div class="${k.blind()}"><h3>${k.commentsHead()}</h3>${k.comments(18)}</div><div class="${k.blind()}">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'article in an overlay over the front page',
    page: (k) =>
      `${k.head()}<body class="modal-open"><div id="root"><div class="front">${k.teasers(20)}</div><div class="modal-layer overlay"><article><h1>${k.title}</h1>${k.body('p')}</article>${k.teaserLinks(6)}</div></div></body></html>`,
  },
  {
    name: 'agency, text in blocks',
    page: (k) =>
      `${k.head()}<body><div class="header__menu">${k.menu()}</div><div class="layout-article"><div class="article"><div class="article__info"><div class="article__info-date"><a href="/2024/">${k.dated}</a></div></div><h1 class="article__title">${k.title}</h1>` +
      `<div class="article__body">${k.body('div', [`<div class="article__block"><div class="article__article"><a href="/x"><span>${k.headline()}</span><span>10:12</span></a></div></div>`])}</div><div class="article__tags">${k.tags()}</div></div>` +
      `<div class="layout-article__right"><div class="list">${k.teasers(8, 'list-item')}</div></div></div><div class="footer">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'portal without links, furniture in words',
    page: (k) =>
      `${k.head()}<body><div class="wrap"><div class="weizhi">${k.words.you}${k.words.menu.slice(0, 3).join(' &gt;&gt; ')}</div><h2>${k.title}</h2><div>${k.source}</div><div class="con">${k.body('p')}</div><div>${k.day} ${k.editor}</div><div>${k.print()}</div></div></body></html>`,
  },
  {
    name: 'portal of a government',
    page: (k) =>
      `${k.head('<meta name="ContentSource" content="x">')}<body><div class="header"><div class="nav">${k.menuList()}</div></div><div class="BreadcrumbNav">${k.crumbs()}</div><div class="article oneColumn"><h1>${k.title}</h1><div class="pages-date">${k.dated}　${k.source} <span>${k.views}</span></div>` +
      `<div class="pages_content" id="UCAP-CONTENT">${k.body('font')}<p>${k.editor}</p></div><div class="related"><div>${k.relatedHead()}</div>${k.teaserLinks(4)}</div></div><div class="footer">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'portal, lead and columns',
    page: (k) =>
      `${k.head()}<body><div class="top-bar">${k.menu()}</div><div class="main-content w1240"><h1 class="main-title">${k.title}</h1><div class="top-bar-wrap"><div class="date-source"><span class="date">${k.dated}</span> <a class="source" href="#">${k.words.site}</a> <a href="#c">${k.views}</a></div></div>` +
      `<div class="article-content clearfix"><div class="article-content-left"><div class="article" id="article">${k.body('p')}<p class="show_author">${k.editor}</p></div><div class="article-bottom"><div class="keywords">${k.words.tagsHead} ${k.tags()}</div><div class="blk-related"><span>${k.relatedHead()}</span>${k.teaserLinks(6)}</div></div></div>` +
      `<div class="article-content-right"><h2>${k.relatedHead()}</h2>${k.teasers(9)}</div></div></div><div class="sina-bottom">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'old tables',
    page: (k) =>
      `${k.head()}<body><table width="100%"><tr><td>${k.menu()}</td></tr></table><table><tr><td width="200" valign="top">${k.menuList(10)}${k.teaserLinks(4)}</td><td valign="top"><table><tr><td align="center"><font size="5">${k.title}</font></td></tr><tr><td>${k.dated} ${k.source}</td></tr><tr><td>${k.body('br')}</td></tr></table></td><td>${k.about()}</td></tr></table><table><tr><td>${k.copyright()}</td></tr></table></body></html>`,
  },
  {
    name: 'ministry, hero and lead apart',
    page: (k) =>
      `${k.head()}<body><header>${k.menu()}</header><main><div class="hero"><div class="hero__inner"><h1>${k.title}</h1><p class="hero__lead">${k.lead()}</p></div></div><div class="page-grid"><div class="page-grid__content">${k.rest('rows')}</div><div class="page-grid__aside">${k.subscribe()}${k.about()}</div></div><div class="page-grid">${k.teasers(6)}</div></main><footer>${k.copyright()}</footer></body></html>`,
  },
  {
    name: 'cookie layer above all',
    page: (k) =>
      `${k.head()}<body><div class="${k.blind()}">${k.cookies()}</div><div class="nav">${k.menu()}</div><div class="story"><h1>${k.title}</h1><p class="byline">${k.dated}</p>${k.buttons()}<div class="story-body">${k.body('p', [`<div class="newsletter-box">${k.subscribe()}</div>`])}</div></div><div class="bottom">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'encyclopaedia',
    page: (k) =>
      `${k.head()}<body><div id="mw-panel">${k.menuList(12)}</div><div id="content" class="mw-body"><h1 id="firstHeading">${k.title}</h1><div id="mw-content-text"><div class="mw-parser-output"><div class="toc" role="navigation">${k.menuList(5)}</div>${k.body('p')}<div class="navbox">${k.teaserLinks(6)}</div></div></div><div id="catlinks" class="catlinks">${k.tags()}</div></div><div id="footer">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'press room of a union',
    page: (k) =>
      `${k.head(`<meta property="og:site_name" content="${k.words.site}">`)}<body><header class="ecl-site-header" role="banner">${k.menu()}</header><main class="ecl-container"><div class="ecl-breadcrumb">${k.crumbs()}</div><div class="ecl-page-header"><div class="ecl-page-header__meta">${k.day}</div><h1>${k.title}</h1></div>` +
      `<div class="ecl-row"><div class="ecl-col-l-9"><div class="ecl-editor">${k.body('p')}</div><div class="ecl-social-media-share"><p>${k.words.share[0]}</p>${k.share()}</div></div></div><div class="ecl-row"><h2>${k.relatedHead()}</h2>${k.teasers(4)}</div></main><footer>${k.copyright()}</footer></body></html>`,
  },
  {
    name: 'made by tools, no names at all',
    page: (k) =>
      `${k.head()}<body><div class="${k.blind()}"><div class="${k.blind()}">${k.menu()}</div><div class="${k.blind()}"><div class="${k.blind()}"><h1 class="${k.blind()}">${k.title}</h1><div class="${k.blind()}">${k.dated}</div></div><div class="${k.blind()}">${k.body('custom')}</div><div class="${k.blind()}">${k.share()}</div></div><div class="${k.blind()}">${k.teasers(10)}</div><div class="${k.blind()}">${k.copyright()}</div></div></body></html>`,
  },
  {
    name: 'sections',
    page: (k) =>
      `${k.head()}<body><nav>${k.menu()}</nav><article><h1>${k.title}</h1><p>${k.dated}</p>${k.body('sections')}</article><aside>${k.teasers(4)}</aside><footer>${k.copyright()}</footer></body></html>`,
  },
  {
    name: 'all in one form',
    page: (k) =>
      `${k.head()}<body><form id="aspnetForm" method="post"><div id="header">${k.menu()}</div><div id="left">${k.menuList()}</div><div id="MainContent"><span class="title">${k.title}</span><br><span class="date">${k.dated}</span><div class="text">${k.body('p')}</div><div>${k.print()}</div></div><div id="right">${k.about()}${k.subscribe()}</div><div id="footer">${k.copyright()}</div></form></body></html>`,
  },
  {
    name: 'misleading names',
    page: (k) =>
      `${k.head()}<body class="has-sidebar"><div class="popup-wrap share-layout"><div class="menu-bar">${k.menu()}</div><div class="sidebar-layout banner-page"><div class="comment-main promo"><h1>${k.title}</h1>${k.body('p')}</div></div><div class="${k.blind()}">${k.teaserLinks(6)}</div></div></body></html>`,
  },
  {
    name: 'list of teasers with summaries below',
    page: (k) =>
      `${k.head()}<body><div class="nav">${k.menu()}</div><div class="page"><h1>${k.title}</h1><div class="info"><span>${k.dated}</span><span>${k.source}</span></div><div class="text">${k.body('p')}</div><h3>${k.relatedHead()}</h3><div class="list">${k.teasers(25)}</div></div></body></html>`,
  },
  {
    name: 'speech between stages of a site',
    page: (k) =>
      `${k.head()}<body><div class="header">${k.menu()}</div><div class="content"><div class="breadcrumbs">${k.crumbs()}</div><div class="read"><h1 class="entry-title p-name">${k.title}</h1><div class="read__top"><time class="read__published" datetime="${k.iso}">${k.dated}</time><div class="read__place">${k.words.tags[1]}</div></div><div class="entry-content e-content read__internal_content">${k.body('p')}</div><div class="read__tags"><h3>${k.words.tagsHead}</h3>${k.tags()}</div><div class="read__bottommeta">${k.day}</div></div></div><div class="footer">${k.about()}${k.copyright()}</div></body></html>`,
  },
  {
    name: 'comments of another site in the body',
    page: (k) =>
      `${k.head()}<body><div id="head">${k.menu()}</div><div id="main"><h2>${k.title}</h2><div class="post-info">${k.dated} ${k.source} <a href="#">${k.words.reply}</a></div><div class="post-text">${k.body('p')}</div><ul class="feedback">${k.comments(12, 'feedback-item')}</ul></div><div id="side">${k.teaserLinks(8)}</div></body></html>`,
  },
  {
    name: 'one column of everything',
    page: (k) =>
      `${k.head()}<body><p>${k.menu()}</p><h1>${k.title}</h1><p>${k.dated} | ${k.source}</p>${k.body('p')}<p>${k.editor}</p><h3>${k.relatedHead()}</h3>${k.teaserLinks(5)}<h3>${k.commentsHead()}</h3>${k.comments(6)}<p>${k.copyright()}</p></body></html>`,
  },
  {
    name: 'sidebar of prose first',
    page: (k) =>
      `${k.head()}<body><header>${k.menu()}</header><div class="columns"><div class="col-left">${k.about()}${k.subscribe()}${k.teasers(6)}</div><div class="col-main"><h1>${k.title}</h1><div class="when">${k.dated}</div><figure><img src="a.jpg" alt=""><figcaption>${k.caption()}</figcaption></figure>${k.body('p')}</div></div><footer>${k.copyright()}</footer></body></html>`,
  },
  {
    name: 'newspaper with boxes within the text',
    page: (k) =>
      `${k.head()}<body><div class="masthead">${k.words.site}<div>${k.words.slogan}</div></div><div class="menu">${k.menuList(10)}</div><main id="main-content"><div data-component="headline-block"><h1>${k.title}</h1></div><div data-component="byline-block"><time datetime="${k.iso}">${k.dated}</time></div>` +
      `${k.body('p', [`<div data-component="links-block"><h3>${k.relatedHead()}</h3>${k.teaserLinks(3)}</div>`, `<div data-component="ad-slot"><span>${k.caption()}</span></div>`, `<div class="${k.blind()}">${k.subscribe()}</div>`])}<div data-component="tags">${k.tags()}</div></main><div data-component="most-read">${k.teasers(10)}</div></body></html>`,
  },
  {
    name: 'article and remarks in one list of parts',
    page: (k) =>
      `${k.head()}<body><div class="wrapper"><div class="part">${k.menu()}</div><div class="part"><h1>${k.title}</h1></div><div class="part">${k.lead()}</div><div class="part">${k.rest('p')}</div><div class="part">${k.share()}</div><div class="part">${k.tags()}</div><div class="part">${k.teasers(5)}</div><div class="part">${k.copyright()}</div></div></body></html>`,
  },
  {
    name: 'site of a party with an icon for everything',
    page: (k) =>
      `${k.head()}<body><div class="top"><h1><a href="/">${k.words.site}</a></h1>${k.menu()}</div><div class="wrap"><div class="left"><h2 class="title">${k.title}</h2><ul class="meta"><li>${k.dated}</li><li>${k.views}</li></ul><div class="body">${k.body('p')}</div><ul class="soc">${k.share()}</ul><h4>${k.commentsHead()}</h4><div class="reviews">${k.comments(10)}</div></div><div class="right">${k.teasers(6)}</div></div></body></html>`,
  },
  {
    name: 'short notice among long neighbours',
    page: (k) =>
      `${k.head()}<body><div id="nav">${k.menu()}</div><div id="article"><h1>${k.title}</h1><div class="date">${k.dated}</div><div class="txt">${k.body('p')}</div></div><div id="more"><h2>${k.relatedHead()}</h2>${k.teasers(12)}</div><div id="legal"><p>${k.words.cookies[0]}</p>${k.copyright()}</div></body></html>`,
  },
  {
    name: 'infinite scroll, next article below',
    page: (k) =>
      `${k.head()}<body><header>${k.menu()}</header><div class="feed"><article class="feed-item"><h1>${k.title}</h1><div class="lead-date">${k.dated}</div>${k.body('p')}</article><article class="feed-item"><h2><a href="/next">${k.headline()}</a></h2><p>${k.words.summaries[0]}</p><p>${k.words.summaries[1]}</p></article><article class="feed-item"><h2><a href="/next2">${k.headline()}</a></h2><p>${k.words.summaries[2]}</p></article></div></body></html>`,
  },
  {
    name: 'dark portal of scripts',
    page: (k) =>
      `${k.head(`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${k.iso}","publisher":{"name":"${k.words.site}"}}</script>`)}<body><noscript>${k.words.cookies[0]}</noscript><div id="__next"><div class="${k.blind()}">${k.menu()}</div><section class="${k.blind()}"><h1>${k.title}</h1><div class="${k.blind()}"><span>${k.dated}</span></div></section><section class="${k.blind()}"><div class="${k.blind()}">${k.body('custom')}</div></section><section class="${k.blind()}"><h3>${k.relatedHead()}</h3>${k.teaserLinks(4)}</section><section class="${k.blind()}">${k.cookies()}</section></div></body></html>`,
  },
  {
    name: 'wiki of a city',
    page: (k) =>
      `${k.head()}<body><div class="wgt-nav">${k.menu()}</div><div class="lemma-page"><div class="lemma-title"><h1>${k.title}</h1></div><div class="side-content"><dl><dt>${k.words.tagsHead}</dt><dd>${k.tags()}</dd></dl><div class="relations">${k.teasers(5)}</div></div><div class="main-content"><div class="lemma-summary"><div class="para">${k.lead()}</div></div>${k.rest('sections')}<div class="open-tag">${k.tags()}</div></div></div><div class="footer">${k.copyright()}</div></body></html>`,
  },
  {
    name: 'reader mode broken by a banner',
    page: (k) =>
      `${k.head()}<body><div class="banner-holder"><div class="content-banner"><div class="inner"><h1>${k.title}</h1><div>${k.editor} ${k.dated}</div>${k.body('p', [`<p><a href="/a">${k.headline()}</a></p>`])}</div></div></div><div class="${k.blind()}"><p>${k.words.copyright[0]}</p></div></body></html>`,
  },
  {
    name: 'application with columns of cards',
    page: (k) =>
      `${k.head()}<body><app-root><app-header>${k.menu()}</app-header><app-article><div class="card"><h1>${k.title}</h1><span class="stamp">${k.dated}</span></div><div class="card">${k.body('p')}</div><div class="card">${k.subscribe()}</div><div class="card"><h3>${k.commentsHead()}</h3>${k.comments(9)}</div></app-article><app-sidebar>${k.teasers(6)}</app-sidebar><app-footer>${k.copyright()}</app-footer></app-root></body></html>`,
  },
];
