import type { Language } from '../../src/languages/language.ts';

/** What sites write around their articles, in one language. `comments` and `summaries` are whole paragraphs. */
export type PageWords = {
  readonly site: string;
  readonly slogan: string;
  readonly menu: readonly string[];
  readonly headlines: readonly string[];
  readonly summaries: readonly string[];
  readonly comments: readonly string[];
  readonly commentsHeads: readonly string[];
  readonly readers: readonly string[];
  readonly reply: string;
  readonly relatedHeads: readonly string[];
  readonly share: readonly string[];
  readonly cookies: readonly string[];
  readonly accept: readonly string[];
  readonly subscribe: readonly string[];
  readonly copyright: readonly string[];
  readonly about: readonly string[];
  readonly tagsHead: string;
  readonly tags: readonly string[];
  readonly source: string;
  readonly editor: string;
  readonly views: string;
  readonly you: string;
  readonly print: readonly string[];
  readonly months: readonly string[];
  readonly caption: readonly string[];
};

const en: PageWords = {
  site: 'The Riverside Herald',
  slogan: 'All the news of the river, every morning',
  menu: [
    'Home',
    'News',
    'Politics',
    'Economy',
    'Society',
    'Culture',
    'Sport',
    'Opinion',
    'Video',
    'Archive',
    'About us',
    'Contacts',
  ],
  headlines: [
    'Old ferry finds a new owner after ten years on land',
    'Apple harvest better than feared, growers say',
    'School of the upper town gets its own observatory',
    'Why the night train no longer stops at the mill',
    'Ten recipes with rhubarb that everybody should know',
    'Bridge closed to lorries until the end of the month',
    'Museum shows the tools of the last rope maker',
    'Storm tears the roof off the skating rink',
    'Football: Wanderers lose at home for the third time',
    'Library lends out violins and sewing machines now',
  ],
  summaries: [
    'The boat had been lying in a meadow behind the shipyard since the flood, and children used it as a castle.',
    'After a cold spring nobody had hoped for much. Now the cellars are full, and the prices fall.',
    'A retired teacher has left her telescope to the pupils, together with forty years of notes on the weather.',
    'The railway says that too few people got on there. The people say that nobody ever told them of the stop.',
    'Our readers have sent in more than three hundred of them, and the editors have eaten their way through all.',
    'Cracks have been found in the second pillar. Buses and bicycles may still cross, says the office of roads.',
  ],
  comments: [
    'I have lived here for thirty years and nobody ever asked us what we think about any of this.',
    'Thank you for this piece, it was about time that somebody wrote it down so clearly.',
    'My neighbour says the very opposite, and he was there himself, so whom should I believe now?',
    'You forgot to mention that the buses do not run on Sundays any more, which is the real scandal.',
    'Agreed with the one above. They always promise a lot, and in spring nobody remembers it.',
    'Could the editors please check the second figure? I counted it twice and got another number.',
    'Nonsense from beginning to end, sorry. I will cancel my paper if this goes on.',
  ],
  commentsHeads: [
    'Comments',
    '7 comments',
    '7 thoughts on this article',
    'Join the discussion',
    'Responses (7)',
    'What our readers say',
  ],
  readers: ['rivergirl', 'Old Ben', 'M. Carter', 'anonymous', 'tinsoldier77', 'Greta L.'],
  reply: 'Reply',
  relatedHeads: [
    'Related articles',
    'Read more',
    'See also',
    'More from the region',
    'You may also like',
    'Most read',
    'Latest news',
  ],
  share: ['Share', 'Facebook', 'Telegram', 'WhatsApp', 'Copy link', 'Email', 'Tweet'],
  cookies: [
    'We and our 214 partners store and access information on your device, such as cookies, to show you advertisements that fit your interests.',
    'You can change your choice at any time at the bottom of the page. Some partners do not ask for your consent but rely on their legitimate interest.',
  ],
  accept: ['Accept all', 'Reject all', 'Manage options'],
  subscribe: [
    'Subscribe to our newsletter',
    'Get the five most important stories of the day in your inbox every morning.',
    'Sign up',
  ],
  copyright: ['© 2024 The Riverside Herald. All rights reserved.', 'Terms of use', 'Privacy policy', 'Imprint'],
  about: [
    'About us',
    'The Riverside Herald has been telling its readers what happens on both banks of the river since 1911. It belongs to its readers.',
  ],
  tagsHead: 'Tags:',
  tags: ['river', 'region', 'transport', 'water', 'society'],
  source: 'Source: ',
  editor: 'Editor: Ann Smith',
  views: '1,204 views',
  you: 'You are here: ',
  print: ['Print', 'Close window', 'Back to top'],
  months: 'January February March April May June July August September October November December'.split(' '),
  caption: ['The hall before the meeting. Photo: A. Smith', 'View of the harbour, file photo'],
};

const ru: PageWords = {
  site: 'Речной вестник',
  slogan: 'Все новости реки каждое утро',
  menu: [
    'Главная',
    'Новости',
    'Политика',
    'Экономика',
    'Общество',
    'Культура',
    'Спорт',
    'Мнения',
    'Видео',
    'Архив',
    'О нас',
    'Контакты',
  ],
  headlines: [
    'Старый паром нашёл хозяина после десяти лет на суше',
    'Урожай яблок оказался лучше, чем опасались садоводы',
    'Школа верхнего города получила собственную обсерваторию',
    'Почему ночной поезд больше не останавливается у мельницы',
    'Десять блюд из ревеня, которые надо знать каждому',
    'Мост закрыли для грузовиков до конца месяца',
    'Музей показывает инструменты последнего канатчика',
    'Буря сорвала крышу с ледового катка',
    'Футбол: «Странники» третий раз проиграли дома',
    'Библиотека теперь выдаёт скрипки и швейные машинки',
  ],
  summaries: [
    'Судно лежало на лугу за верфью с самого наводнения, и дети играли в нём в крепость.',
    'После холодной весны никто ни на что не надеялся. Теперь погреба полны, а цены падают.',
    'Бывшая учительница оставила ученикам телескоп и сорок лет записей о погоде.',
    'Железная дорога говорит, что там садилось слишком мало людей. Люди говорят, что об остановке им не сказали.',
    'Читатели прислали больше трёхсот рецептов, и редакция попробовала их все до одного.',
    'Во второй опоре нашли трещины. Автобусам и велосипедам проезд пока разрешён, сообщили дорожники.',
  ],
  comments: [
    'Живу здесь тридцать лет, и никто ни разу не спросил, что мы обо всём этом думаем.',
    'Спасибо за материал, давно пора было написать об этом так ясно.',
    'А мой сосед говорит ровно наоборот, он там сам был, и кому теперь верить?',
    'Забыли сказать, что по воскресеньям автобусы больше не ходят, вот это настоящий скандал.',
    'Согласна с тем, кто выше. Обещают всегда много, а весной никто не помнит.',
    'Проверьте, пожалуйста, вторую цифру, я дважды пересчитал и получил другое.',
    'Чушь от начала до конца, извините. Если так пойдёт, откажусь от газеты.',
  ],
  commentsHeads: [
    'Комментарии',
    '7 комментариев',
    'Комментарии (7)',
    'Обсуждение',
    'Мнения читателей',
    'Оставить комментарий',
  ],
  readers: ['речница', 'дед Матвей', 'М. Карпова', 'Гость', 'soldatik77', 'Галина Л.'],
  reply: 'Ответить',
  relatedHeads: [
    'Читайте также',
    'Материалы по теме',
    'Другие новости',
    'Ещё по теме',
    'Популярное',
    'Рекомендуем',
    'Последние новости',
  ],
  share: ['Поделиться', 'ВКонтакте', 'Telegram', 'WhatsApp', 'Скопировать ссылку', 'Одноклассники'],
  cookies: [
    'Мы и наши партнёры сохраняем на вашем устройстве файлы cookie, чтобы показывать объявления, которые подходят вашим интересам.',
    'Изменить выбор можно в любое время внизу страницы. Оставаясь на сайте, вы соглашаетесь с обработкой персональных данных.',
  ],
  accept: ['Принять все', 'Отклонить', 'Настроить'],
  subscribe: ['Подпишитесь на нашу рассылку', 'Пять главных новостей дня в вашей почте каждое утро.', 'Подписаться'],
  copyright: [
    '© 2024 Речной вестник. Все права защищены.',
    'Пользовательское соглашение',
    'Политика конфиденциальности',
    'Реклама',
  ],
  about: [
    'О нас',
    'Речной вестник с 1911 года рассказывает читателям, что происходит на обоих берегах реки. Газета принадлежит читателям.',
  ],
  tagsHead: 'Теги:',
  tags: ['река', 'регион', 'транспорт', 'вода', 'общество'],
  source: 'Источник: ',
  editor: 'Редактор: Анна Кузнецова',
  views: '1204 просмотра',
  you: 'Вы здесь: ',
  print: ['Распечатать', 'Закрыть окно', 'Наверх'],
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  caption: ['Зал перед заседанием. Фото: А. Кузнецова', 'Вид на гавань. Архивное фото'],
};

const zh: PageWords = {
  site: '河边晚报',
  slogan: '两岸新闻，每天清晨',
  menu: ['首页', '新闻', '政务', '财经', '社会', '文化', '体育', '评论', '视频', '专题', '关于我们', '联系我们'],
  headlines: [
    '搁浅十年的旧渡船有了新主人',
    '果农称今年苹果收成好于预期',
    '上城小学建起自己的天文台',
    '夜班火车为什么不再停靠磨坊站',
    '人人都该学会的十道大黄点心',
    '大桥月底前禁止货车通行',
    '博物馆展出最后一位绳匠的工具',
    '大风掀翻溜冰场屋顶',
    '足球：流浪者队主场三连败',
    '图书馆开始外借小提琴和缝纫机',
  ],
  summaries: [
    '这条船自洪水之后一直躺在船厂后面的草地上，孩子们把它当成城堡。',
    '春天太冷，大家本来不抱希望。如今地窖堆满，价格也降了下来。',
    '一位退休教师把望远镜和四十年的天气记录留给了学生。',
    '铁路部门说上车的人太少，居民则说从来没有人告诉他们这里有站。',
    '读者寄来三百多个食谱，编辑部一个一个都尝过了。',
    '第二号桥墩发现裂缝，公路局表示公交车和自行车仍可通行。',
  ],
  comments: [
    '我在这里住了三十年，从来没有人问过我们怎么想。',
    '感谢这篇文章，早就该有人把话说清楚了。',
    '我邻居说的正好相反，他当时就在现场，我该信谁呢？',
    '你们忘了写星期天已经没有公交车，这才是真正的问题。',
    '同意楼上，每次都说得好听，到了春天谁也不记得。',
    '麻烦编辑核对一下第二个数字，我数了两遍都对不上。',
    '从头到尾胡说八道，再这样我就不订报纸了。',
  ],
  commentsHeads: ['网友评论', '评论（7）', '全部评论', '最新评论', '跟帖 7', '我来说两句'],
  readers: ['江边姑娘', '老班长', '木子李', '匿名网友', '锡兵77', '葛丽'],
  reply: '回复',
  relatedHeads: ['相关新闻', '相关阅读', '推荐阅读', '热门新闻', '猜你喜欢', '延伸阅读', '最新消息'],
  share: ['分享到', '微信', '微博', 'QQ空间', '复制链接'],
  cookies: [
    '我们和合作伙伴会在您的设备上存储Cookie，用来展示更符合您兴趣的广告。',
    '您可以随时在页面底部更改设置，继续浏览本网站即表示您同意我们使用Cookie。',
  ],
  accept: ['全部接受', '全部拒绝', '管理选项'],
  subscribe: ['订阅电子报', '每天早晨把五条最重要的新闻送到您的邮箱。', '立即订阅'],
  copyright: ['版权所有：河边晚报社 京ICP备00000000号', '网站地图', '法律声明', '广告服务'],
  about: ['关于我们', '河边晚报创刊于1911年，一百多年来一直向读者讲述两岸发生的事情，报纸属于读者。'],
  tagsHead: '标签：',
  tags: ['河流', '地区', '交通', '水利', '社会'],
  source: '来源：',
  editor: '责任编辑：小船',
  views: '阅读：1204次',
  you: '当前位置：',
  print: ['打印本页', '关闭窗口', '返回顶部'],
  months: [],
  caption: ['会议开始前的会场。小船 摄', '港口远景（资料图片）'],
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { zh, ru, en };
