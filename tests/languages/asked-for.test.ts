import { describe, expect, test } from 'vitest';
import { askedFor, orderAsked } from '../../src/languages/asked-for.ts';
import { foldText } from '../../src/text/fold.ts';

describe('what a question asks for', () => {
  test.each([
    // English
    ['How many countries are in it?', 'number'],
    ['When was the secretariat opened, and by whom?', 'date person'],
    ['Which countries joined when?', 'date countries list'],
    ['Which countries are members of the SCO?', 'countries'],
    ['Which Central Asian country hosts the anti-terror body?', 'place'],
    ['Which state joined last?', 'place'],
    ['Which country chairs the SCO?', 'place'],
    ['Which country heads it now?', 'place'],
    ['Could you list every summit held in China?', 'list'],
    ['Who were the secretaries-general before 2016?', 'person list'],
    ['How many times has Uzbekistan hosted the summit?', 'number list'],
    ['Name the director of the executive committee.', ''],
    ['What documents did they sign in Astana?', ''],
    ['Can you tell me who chairs it?', 'person'],
    ['Is there a list of all partners?', 'list'],
    ['What is the budget for 2026?', ''],
    ['What is the difference between an observer and a partner?', 'comparison'],
    ['Did Pakistan join earlier than Iran?', 'comparison'],
    ['Who joined first, Iran or Belarus?', 'person comparison'],
    ['Iran or Belarus - who joined first?', 'person comparison'],
    ['Name the ten members', 'list'],
    ['Which organ decides on it?', ''],
    ['Moscow summit declaration', ''],
    // Russian
    ['Сколько стран входит в организацию?', 'number'],
    ['Когда и где подписали хартию?', 'date place'],
    ['Какая страна принимает саммит?', 'place'],
    ['Какие страны входят в ШОС?', 'countries'],
    ['Какие страны вступили после 2015 года?', 'countries list'],
    ['Перечислите все саммиты в Китае', 'list'],
    ['Кто были генсеками с 2004 по 2012 год?', 'person list'],
    ['Сколько раз саммит принимала Россия?', 'number list'],
    ['Какие документы подписали в Астане?', ''],
    ['Не подскажете ли, кто возглавляет секретариат?', 'person'],
    ['Чем наблюдатель отличается от партнёра?', 'comparison'],
    ['Кто раньше вступил: Индия или Иран?', 'person comparison'],
    ['Индия и Пакистан вступили в один день?', 'comparison'],
    ['Иран или Беларусь — кто вступил раньше?', 'person comparison'],
    ['Какие страны когда-либо принимали саммит?', 'countries list'],
    ['Московское заседание бюджет', ''],
    // Chinese
    ['上合组织有多少个成员国？', 'number'],
    ['宪章何时何地签署？', 'date place'],
    ['哪个国家主办峰会？', 'place'],
    ['上合组织有哪些成员国？', 'countries'],
    ['2015年后哪些国家加入了？', 'countries list'],
    ['列出在中国举行的所有峰会', 'list'],
    ['历任秘书长都是谁？', 'person list'],
    ['乌兹别克斯坦办过几次峰会？', 'number list'],
    ['第几次会议在杜尚别举行？', 'number'],
    ['你知道谁主持会议吗', 'person'],
    ['观察员和对话伙伴有什么区别？', 'comparison'],
    ['伊朗和白俄罗斯谁先加入？', 'person comparison'],
    ['印度跟巴基斯坦是同一天加入的吗', 'comparison'],
    ['哪一条规定退出？', ''],
    ['莫斯科会议预算', ''],
    // Chinese in traditional characters
    ['觀察員跟對話夥伴有什麼區別？', 'comparison'],
    ['歷屆峰會在哪裡舉行？', 'place list'],
  ])('%s', (question, asked) => {
    expect(askedFor(foldText(question)).join(' ')).toBe(asked);
  });
});

describe('which of several a question asks for', () => {
  test.each([
    ['Where was the first summit?', 'first'],
    ['When was the last summit?', 'newest'],
    ['Who is the current secretary-general?', 'newest'],
    ['Where will the next summit be?', 'next'],
    ['Where will next year’s summit be?', null],
    ['Who was the previous secretary-general?', 'previous'],
    ['Who was the director before that?', 'previous'],
    ['Who was the director before Giyosov?', null],
    ['Where was the summit of 2019?', null],
    ['Где был первый саммит?', 'first'],
    ['Когда был прошлый саммит?', 'newest'],
    ['Где прошло последнее заседание?', 'newest'],
    ['Где пройдёт следующий саммит?', 'next'],
    ['Что будет в следующем году?', null],
    ['Кто был предыдущим генсеком?', 'previous'],
    ['首次峰会在哪里举行？', 'first'],
    ['上一次峰会在哪里举行？', 'newest'],
    ['最近一次会议谁主持？', 'newest'],
    ['下届峰会在哪里举行？', 'next'],
    ['下个月有什么会议？', null],
    ['上一任秘书长是谁？', 'previous'],
  ])('%s', (question, order) => {
    expect(orderAsked(foldText(question))).toBe(order);
  });
});
