namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// Titles and bodies as the public writes them: sentences of words of which few are frequent and most are rare, with marks
/// between them. A body has 80 to 300 characters.
/// </summary>
internal sealed class CaseTexts(Random random)
{
    private const int ShortestBody = 80;
    private const int LongestBody = 300;

    // The more frequent come first.
    private static readonly string[] Matters = Words(
        """
        噪音 积水 停车 垃圾 物业 路灯 井盖 供水 停电 占道 油烟 工地 施工 公交 绿化 拆迁 燃气 暖气 电梯 消防通道 违建 广场舞 渣土车 网络诈骗 校车 食堂 学区
        医保 社保 工资拖欠 房产证 退款 培训班 预付卡 快递 外卖 电动车 充电桩 共享单车 流浪狗 养殖场 污水 河道 水泥 扬尘 秸秆 树木 护栏 红绿灯 斑马线 桥梁
        隧道 地铁 公厕 菜市场 幼儿园 养老院 殡葬 低保 公租房 宅基地 征地 补偿款 林地 农机 灌溉 化肥 种子 自来水 水压 水表 电费 宽带 信号 基站 老旧小区改造
        """
    );

    private static readonly string[] Places = Words(
        """
        小区 东街 西巷 南门 北路 河滨路 城关镇 新村 老厂区 学府路 站前广场 花园社区 市场 人民路 解放路 中山路 建设路 文化宫 体育场 开发区 高新区 工业园 大桥
        医院 中学 小学 火车站 客运站 图书馆 公园 湖滨 水库 码头 收费站 加油站 步行街 美食城 批发市场 棚户区 安置房 别墅区 商业街 写字楼 停车场 十字路口 立交桥
        """
    );

    private static readonly string[] Phrases = Words(
        """
        居民 反映 多次 希望 尽快 处理 没有 答复 影响 出行 老人 孩子 晚上 严重 附近 有关部门 相关负责人 一直 无人 管理 请 核实 整改 夜间 扰民 解决 问题 投诉 电话
        打了 还是 不能 休息 安全 隐患 很大 每天 早上 经常 已经 半年 一个月 两个星期 至今 现场 查看 推诿 扯皮 回复 说是 正在 协调 群众 意见 强烈 下雨 以后 路面 湿滑
        车辆 行人 摔倒 受伤 臭味 难闻 开窗 灰尘 水质 发黄 断断续续 报修 师傅 上门 收费 标准 不公开 业委会 换届 公示 承诺 兑现 补贴 发放 手续 窗口 排队 态度 生硬 依据
        文件 政策 解释 不清楚 网上 视频 传播 评论 围观 记者 采访 领导 重视 依法 查处 曝光 感谢 建议 增设 拆除 修复 更换 清理 疏通 限期 长效 机制 监管 到位
        """
    );

    private static readonly string[] Marks = ["，", "，", "，", "。", "；", "、", "！"];

    public string Title() => $"{Of(Places)}{Of(Matters)}{(random.Next(3) == 0 ? Of(Matters) : "")}{Of(Phrases)}{Of(Phrases)}";

    public string Body()
    {
        var length = random.Next(ShortestBody, LongestBody - 20);
        var text = new System.Text.StringBuilder(LongestBody);
        while (text.Length < length)
            Sentence(text);
        return text.ToString();
    }

    private void Sentence(System.Text.StringBuilder text)
    {
        if (random.Next(3) == 0)
            text.Append(Of(Places)).Append(random.Next(1, 40)).Append('号');
        if (random.Next(2) == 0)
            text.Append(Of(Matters));
        for (var words = random.Next(2, 6); words > 0; words--)
            text.Append(Of(Phrases));
        text.Append(Marks[random.Next(Marks.Length)]);
    }

    private string Of(string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2.2))];

    private static string[] Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
