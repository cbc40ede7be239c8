using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>Invented items of the demo office.</summary>
internal static class DemoItems
{
    private const string Board = "市民留言板";
    private const string Forum = "本地论坛";

    public static readonly ImmutableArray<NewCase> All =
    [
        new("小区外搅拌站夜间施工噪音扰民",
            "搅拌站每天晚上十点以后还在作业，机器声和运输车喇叭声不断，周边三个小区的老人孩子都睡不好。打过几次电话，白天有人来看，晚上照旧。请核实是否有夜间施工许可，并给出整改期限。",
            Board, "https://board.example/messages/1001", "1001", Category: "环境保护"),
        new("反映二次供水浑浊多日无人处理",
            "我们小区 3 栋自上周五起自来水发黄、有异味，物业说是水箱的问题，水务公司说归物业管。已经用桶装水做饭五天了，希望尽快检测水质并公布结果。",
            Board, "https://board.example/messages/1002", "1002", Category: "城乡建设"),
        new("网传某学校食堂使用过期食材",
            "家长群里流传照片，显示食堂仓库里的冷冻肉包装日期是去年的。学校说是误会，但没有给出进货记录。请有关部门到现场检查并向家长公开结果。",
            Forum, "https://forum.example/t/20871", "20871", Category: "教育文体"),
        new("购房被要求同时购买车位",
            "开发商口头要求买房必须搭一个车位，合同里没有写，但不买就不给选房号。同一批购房人都遇到了，想问这样是否合规，之前已经交的定金怎么退。",
            Board, "https://board.example/messages/1003", "1003", Category: "城乡建设"),
        new("反映某街道干部在低保评定中优亲厚友",
            "本街道今年新增的低保户里，有两户家里有商铺和小车，据说与经办干部是亲戚。真正困难的几户反而没有评上。希望上级核查评定材料。",
            Forum, "https://forum.example/t/20904", "20904", Category: "纪检监察"),
        new("老旧小区加装电梯施工停了两个月",
            "去年十月动工，挖开地基后就停了，坑边只拉了一根绳子，晚上没有灯。问过社区，说资金没到位。希望明确复工时间，先把安全围挡做好。",
            Board, "https://board.example/messages/1004", "1004", Category: "城乡建设"),
    ];
}
