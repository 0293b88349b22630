"""Chinese: wrong characters in fixed words, 的, 地 and 得, doubled particles, half-width signs."""

import re
from collections.abc import Iterator
from functools import cache

from classifiers.writing.answer import Answer
from classifiers.writing.check import Check
from classifiers.writing.flaw import Flaw, replaced

WRONG = """
按装 安装 既使 即使 在次 再次 因该 应该 以经 已经 己经 已经 自已 自己 状矿 状况 成恳 诚恳 即然 既然 既便 即便 竟争 竞争 竟赛 竞赛 竟选 竞选 按排 安排
脉博 脉搏 松驰 松弛 震憾 震撼 渲泄 宣泄 水笼头 水龙头 膺品 赝品 编缉 编辑  分岐 分歧 布署 部署 不竟 不禁 必竟 毕竟 如些 如此
一如继往 一如既往 再接再励 再接再厉 穿流不息 川流不息 谈笑风声 谈笑风生 不径而走 不胫而走 甘败下风 甘拜下风 走头无路 走投无路 世外桃园 世外桃源
金榜提名 金榜题名 鬼鬼崇崇 鬼鬼祟祟 默守成规 墨守成规 出奇不意 出其不意 名列前矛 名列前茅 声名雀起 声名鹊起 一愁莫展 一筹莫展 迫不急待 迫不及待
幸幸苦苦 辛辛苦苦 一股作气 一鼓作气 相形见拙 相形见绌 滥芋充数 滥竽充数 悬梁刺骨 悬梁刺股 草管人命 草菅人命 美仑美奂 美轮美奂 仗义直言 仗义执言
天翻地复 天翻地覆 别出新裁 别出心裁 不记其数 不计其数 一诺千斤 一诺千金 因才施教 因材施教 好高鹜远 好高骛远 食不裹腹 食不果腹 随声附合 随声附和
在也不 再也不 在也没 再也没 那怕是 哪怕是 记意力 记忆力   坚苦奋斗 艰苦奋斗  决窍 诀窍 凑和着 凑合着 针贬 针砭 拌脚石 绊脚石
提心掉胆 提心吊胆  粗旷 粗犷 辨正法 辩证法 气慨 气概 慨念 概念 慨括 概括 贯例 惯例 气份 气氛  欢渡 欢度 贪脏 贪赃 蔓廷 蔓延 燥音 噪音 烦燥 烦躁 急燥 急躁
干躁 干燥 弛名 驰名 反应迟顿 反应迟钝 侯选 候选 气侯 气候 时侯 时候 等侯 等候 症侯 症候 防碍 妨碍 妨止 防止 防害 妨害 诀择 抉择 决择 抉择 抱谦 抱歉 道谦 道歉 谦意 歉意 恢谐 诙谐
帮住您 帮助您 帮住你 帮助你 帮住到 帮助到 觉的很 觉得很 觉的自 觉得自 还记的 还记得  值的注意 值得注意 值的推荐 值得推荐 显的很 显得很 显的更 显得更 变的更 变得更 变的越 变得越 变的非常 变得非常
做为一 作为一 登陆网站 登录网站 登陆账号 登录账号 登陆系统 登录系统 请登陆 请登录 必需马上 必须马上 必需立即 必须立即  已后会 以后会 已后再 以后再 不要在说了 不要再说了 在见！ 再见！ 在见。 再见。
 不知到 不知道 出租气车 出租汽车 帐蜜码 账号密码 根本行 根本性 可能行 可能性 重要行 重要性 十份感谢 十分感谢 十份重要 十分重要
"""
"""What is written and what is meant, in turn; written down by us."""

UNLESS_BEHIND = {
    "觉的": "感视听自知触嗅味直幻错", "变的": "改不转演", "显的": "明凸突", "记的": "日笔标登", "值的": "数价估", "在也": "现实存正所内外潜",
    "如些": "例比譬假诸", "必竟": "未", "在见": "现正", "自已": "来独",
}  # fmt: skip
"""First two characters of a slip to the characters before it with which it is none."""

UNLESS_BEFORE = {
    "以经": "济验营典过常纬费销络书理", "因该": "公病案地项区校产事类机国行合药法方", "既使": "用得我人", "按排": "名序列放行班水", "既便": "宜利于捷",
    "自已": "经故有", "不竟": "然", "在次": "日级要年月数序回席",
}  # fmt: skip
"""The same of the characters behind it."""

DEGREE = "很|非常|太|特别|十分|真|不错|更|最|挺"
GOOD = "好|快|慢|棒|对|不错|清楚|漂亮|精彩|出色|到位|早|晚|远|高|多|开心|高兴"
ADVERB = "高兴|认真|仔细|努力|静静|悄悄|渐渐|轻轻|深深|紧紧|默默|大声|小心翼翼|耐心|热情|迅速|慢慢|快速|开心|愉快|伤心|激动|兴奋|不停|不断|安静|缓缓|偷偷|好好|自豪|礼貌|温柔|勇敢|坚定"
MOVES = "跑|走|看着|看了|听着|听|说|说道|问|坐|站|吃着|喝|写下|读|想|等|拿|放|笑|哭|打开|告诉|回答|点头|离开|工作着|学习着|唱着|跳|飞|睡|等待着|走进|走到|享受着"

PARTICLES = (
    ("grammar.zh.de", re.compile(rf"(?<=[跑玩睡跳长飞])的(?=(?:{DEGREE})(?:{GOOD}))"), "得", "behind a verb, before how it is done, it is “得”."),
    ("grammar.zh.de", re.compile(rf"(?<=[^发一提起]起)的(?=[很太][早晚])|(?<=[^改不转演]变)的(?=(?:{DEGREE}))"), "得", "behind a verb, before how it is done, it is “得”."),
    ("grammar.zh.de", re.compile(rf"(?<=[做说写唱画讲考干])的(?=(?:很|非常|太|特别|十分|真)(?:{GOOD})(?:[，。！；,.!]|$|了))"), "得", "behind a verb, before how it is done, it is “得”."),
    ("grammar.zh.de", re.compile(rf"(?<![\u4e00-\u9fff]的)(?:{ADVERB})的(?=(?:{MOVES}))"), "地", "before the verb that it describes it is “地”."),
    ("grammar.zh.de", re.compile(r"(?:认真|仔细|有效|及时|充分|合理|正确|顺利|成功|快速|努力)的(?=(?:阅读|提高|完成|学习|检查|思考|使用|利用|解决|提升|了解|掌握|进行)(?:了|着|一下|下面|你的|您的|这些|这个|每|自己))"), "地", "before the verb that it describes it is “地”."),
    ("doubled.zh.particle", re.compile(r"(?<![目标有之打快])的的(?![确士])"), "的", "the particle stands twice."),
    ("doubled.zh.particle", re.compile(r"(?<![不得为未])了了(?![解然结却事断分无])"), "了", "the particle stands twice."),
    ("doubled.zh.particle", re.compile(r"(?<![不就都还也但只正实])是是(?![否非的])"), "是", "the word stands twice."),
    ("doubled.zh.particle", re.compile(r"(?<![现存所实内潜正外好自])在在(?![线场职])"), "在", "the word stands twice."),
    ("style.zh.halfwidth", re.compile(r"(?<=[\u4e00-\u9fff])[,;!?](?=[\u4e00-\u9fff])"), "", "between Chinese characters signs are full-width."),
)  # fmt: skip
WIDE = {",": "，", ";": "；", "!": "！", "?": "？"}


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield wrong characters first, then particles; each rule at most three times, half-width signs once."""
    yield from _wrong(answer.prose)
    for rule, pattern, better, why in PARTICLES:
        for _, match in zip(range(3 if better else 1), pattern.finditer(answer.prose), strict=False):
            yield replaced(rule, match.span(), match[0], (_meant(match[0], better),), why)


def _meant(said: str, better: str) -> str:
    """The passage with its last character put right, or the doubled one once."""
    if not better:
        return WIDE[said]
    return better if said[0] == said[-1] else said[:-1] + better


def _wrong(prose: str) -> Iterator[Flaw]:
    if not any(said in prose for said in _table()):  # ten times as fast as the pattern, and most answers hold none
        return
    for match in _alternatives().finditer(prose):
        said = match[0]
        before, after = prose[max(0, match.start() - 1) : match.start()], prose[match.end() : match.end() + 1]
        if (before and before in UNLESS_BEHIND.get(said[:2], "")) or (after and after in UNLESS_BEFORE.get(said, "")):
            continue
        yield replaced(
            "spelling.zh.homophone", match.span(), said, (_table()[said],), "the characters sound or look alike."
        )


@cache
def _table() -> dict[str, str]:
    words = WRONG.split()
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def _alternatives() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _table()), key=len, reverse=True)))


CHECK = Check(
    name="chinese",
    what="Wrong characters in fixed words that sound or look alike, 的 for 地 or 得 where only one can be meant, doubled 的, 了, 是, 在, "
    "half-width signs between Chinese characters (style).",
    languages=("zh",),
    rules=("spelling.zh.homophone", *dict.fromkeys(one[0] for one in PARTICLES)),
    sources=("own list and patterns",),
    find=find,
)
