import { firstOf, problemFormatter } from './problem-formatter.ts';

const grouped = new Intl.NumberFormat('zh');

/** Where the wrong metadata are. */
const place = (sideFile: string | null) => sideFile ?? '文件开头的元数据';

export const problemInChinese = problemFormatter((formatProblem) => ({
  'other-kind': ({ endings }) => `不是可以读取的文件类型（${endings.join('、')}）`,
  empty: '文件是空的',
  binary: '是二进制文件，不是文本',
  'unknown-encoding': '无法判断文本的编码：不是 UTF-8、UTF-16、GB18030、Big5、Windows-1251、KOI8-R',
  'no-text': '其中没有文字',
  'no-words': '其中没有可供查找的词',
  'too-large': ({ megabytes }) => `超过 ${megabytes} MB`,
  'too-many-lines': ({ most }) => `超过 ${grouped.format(most)} 行`,
  'too-many-paragraphs': ({ most }) => `超过 ${grouped.format(most)} 段`,
  'too-many-elements': ({ most }) => `元素超过 ${grouped.format(most)} 个`,
  'lists-too-deep': '列表或引文嵌套过深',
  'elements-too-deep': 'HTML 元素嵌套过深',
  'parts-too-deep': '各部分嵌套过深',
  'too-slow': ({ seconds }) => `读取用时超过 ${seconds} 秒`,
  'too-much-memory': ({ megabytes }) => `读取占用内存超过 ${megabytes} MB`,
  'not-pdf': '不是 PDF，与扩展名不符',
  'pdf-cut-off': 'PDF 不完整：缺少结尾',
  'pdf-locked': 'PDF 已加密，需要密码',
  'pdf-damaged': 'PDF 已损坏，无法读取',
  'pdf-letters-unknown': '无法辨认文字：字体没有 Unicode 对照',
  'pdf-scan': ({ pages }) => `是扫描件：${pages} 页只有图像，没有文字`,
  'not-word': '不是 Word 文件（.docx）',
  'word-damaged': '不是 Word 文件（.docx），或已损坏',
  'word-locked': '有密码保护',
  'word-document-type': '不是 Word 文件（.docx）：XML 中有文档类型声明',
  'word-old': '是旧版 Word 文件（.doc）；请另存为 .docx',
  'unpacks-too-large': ({ megabytes }) => `解压后超过 ${megabytes} MB`,
  'unpacks-too-much': ({ times }) => `解压后超过原大小的 ${times} 倍`,
  'metadata-no-fields': ({ sideFile }) => `${place(sideFile)}：不是字段列表`,
  'metadata-not-one-line': ({ field, sideFile }) => `${place(sideFile)}：“${field}”必须是一行文字`,
  'metadata-language': ({ language, sideFile }) => `${place(sideFile)}：语言“${language}”不是 zh、ru、en 之一`,
  'metadata-not-yaml': ({ error, sideFile }) => `${place(sideFile)}不是 YAML：${error}`,
  'damaged-lines': ({ lines }) => `第 ${firstOf(lines, '、')} 行有误，未采用`,
  'too-many-questions': ({ most, lines }) =>
    `同一段落的问法超过 ${most} 条，第 ${firstOf(lines, '、')} 行中多出的未采用`,
  'kept-as-before': ({ because }) => `${formatProblem(because)}；仍使用此前读取的内容`,
  'side-file-alone': '旁边没有它所说明的文件，或该文件已有另一个说明文件',
  'same-words': ({ id }) => `与 ${id} 文字相同`,
  missing: '不存在',
  'not-a-folder': '不是文件夹',
  'no-permission': '没有权限',
  'symbolic-link': '是符号链接',
  changing: '读取时发生了变动',
  unread: ({ error }) => `无法读取（${error}）`,
  'unreadable-folder': ({ because, folder }) => `无法读取文件夹“${folder}”：${formatProblem(because)}`,
}));
