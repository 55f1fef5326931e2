import type { Phrases } from '../phrases.ts';

const grouped = new Intl.NumberFormat('zh');

/** Where metadata stand that are wrong. */
const place = (sideFile: string | null) => sideFile ?? '文件开头的元数据';

export const problemInChinese: Phrases['problem'] = (problem) => {
  switch (problem.code) {
    case 'other-kind':
      return `不是可以读取的文件类型（${problem.endings.join('、')}）`;
    case 'empty':
      return '文件是空的';
    case 'binary':
      return '是二进制文件，不是文本';
    case 'unknown-encoding':
      return '无法判断文本的编码：不是 UTF-8、UTF-16、GB18030、Big5、Windows-1251、KOI8-R';
    case 'no-text':
      return '其中没有文字';
    case 'no-words':
      return '其中没有可供查找的词';
    case 'too-large':
      return `超过 ${problem.megabytes} MB`;
    case 'too-many-lines':
      return `超过 ${grouped.format(problem.most)} 行`;
    case 'too-many-paragraphs':
      return `超过 ${grouped.format(problem.most)} 段`;
    case 'too-many-elements':
      return `HTML 元素超过 ${grouped.format(problem.most)} 个`;
    case 'lists-too-deep':
      return '列表或引文嵌套过深';
    case 'elements-too-deep':
      return 'HTML 元素嵌套过深';
    case 'parts-too-deep':
      return '各部分嵌套过深';
    case 'too-slow':
      return `读取用时超过 ${problem.seconds} 秒`;
    case 'too-much-memory':
      return `读取占用内存超过 ${problem.megabytes} MB`;
    case 'not-pdf':
      return '不是 PDF，与扩展名不符';
    case 'pdf-cut-off':
      return 'PDF 不完整：缺少结尾';
    case 'pdf-locked':
      return 'PDF 已加密，需要密码';
    case 'pdf-damaged':
      return 'PDF 已损坏，无法读取';
    case 'pdf-letters-unknown':
      return '无法辨认文字：字体没有 Unicode 对照';
    case 'pdf-scan':
      return `是扫描件：${problem.pages} 页只有图像，没有文字`;
    case 'not-word':
      return '不是 Word 文件（.docx）';
    case 'word-damaged':
      return '不是 Word 文件（.docx），或已损坏';
    case 'word-locked':
      return '有密码保护';
    case 'word-document-type':
      return '不是 Word 文件（.docx）：XML 中有文档类型声明';
    case 'word-old':
      return '是旧版 Word 文件（.doc）；请另存为 .docx';
    case 'unpacks-too-large':
      return `解压后超过 ${problem.megabytes} MB`;
    case 'unpacks-too-much':
      return `解压后超过原大小的 ${problem.times} 倍`;
    case 'metadata-no-fields':
      return `${place(problem.sideFile)}：不是字段列表`;
    case 'metadata-not-one-line':
      return `${place(problem.sideFile)}：“${problem.field}”必须是一行文字`;
    case 'metadata-language':
      return `${place(problem.sideFile)}：语言“${problem.language}”不是 zh、ru、en 之一`;
    case 'metadata-not-yaml':
      return `${place(problem.sideFile)}不是 YAML：${problem.error}`;
    case 'side-file-alone':
      return '旁边没有它所说明的文件，或该文件已有另一个说明文件';
    case 'same-words':
      return `与 ${problem.id} 文字相同`;
    case 'missing':
      return '不存在';
    case 'not-a-folder':
      return '不是文件夹';
    case 'no-permission':
      return '没有权限';
    case 'symbolic-link':
      return '是符号链接';
    case 'changing':
      return '读取时发生了变动';
    case 'unread':
      return `无法读取（${problem.error}）`;
    case 'unreadable-folder':
      return `无法读取文件夹“${problem.folder}”：${problemInChinese(problem.because)}`;
  }
};
