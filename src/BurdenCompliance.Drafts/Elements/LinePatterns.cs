using System.Text.RegularExpressions;
using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>The set forms of single lines by GB/T 9704-2012; all are matched on <see cref="Line.Compact"/>.</summary>
internal static class LinePatterns
{
    private const string Stand = "×xX*＊_＿○〇";

    private const string Bracketed = "[〔\\[（【［<〈](\\d{4}|\\d{0,3}[" + Stand + "]{0,4})[〕\\]）】］>〉]";

    private const string Day =
        "(\\d{4}|[" + Stand + "二零一三四五六七八九]{4}|20[" + Stand + "]{1,2})年[\\d" + Stand + "一二三四五六七八九十]{0,3}月[\\d" + Stand + "一二三四五六七八九十廿]{0,3}日";

    /// <summary>发文字号, 期号, with or without the signer behind it.</summary>
    public static readonly Regex DocumentNumber = Of($"^[^，。；：、《》]{{0,24}}{Bracketed}(第)?[\\d{Stand}]{{0,5}}[号期](（[^）]*）)?(签发人：.*)?$");

    /// <summary>第12号 or 第3期 alone: orders, announcements, minutes.</summary>
    public static readonly Regex Serial = Of("^[（]?(总)?第[\\d一二三四五六七八九十百" + Stand + "]+[号期][）]?$");

    public static readonly Regex Signer = Of("^(签发人|会签人|签发)：.{0,40}$");
    public static readonly Regex CopyNumber = Of("^((份号|编号|NO\\.?|No\\.?)：?)?0\\d{3,6}$|^份号：?\\d{0,6}$");
    public static readonly Regex Urgency = Of("^((紧急程度|等级)：)?(特急|加急|特提|平急|急件)(·?明电|件)?$");
    public static readonly Regex Secrecy = Of("^((密级|秘密等级)：)?(绝密|机密|秘密)([★☆*].{0,8})?$");
    public static readonly Regex Date = Of($"^{Day}$");
    public static readonly Regex BracketedDate = Of($"^（{Day}）$");
    public static readonly Regex OrganAndDate = Of($"^[^，。；：《》]{{3,60}}{Day}$");
    public static readonly Regex EndsWithDate = Of($"{Day}$");
    public static readonly Regex InBrackets = Of("^（.*）$");
    public static readonly Regex Contact = Of("^[（]?(联系人|联系电话|联系方式|联系单位)[及和、：].*$");
    public static readonly Regex NotePrefix = Of("^附件?：.*$");
    public static readonly Regex AttachmentLine = Of("^(附件|附表|附录|附图)([\\d一二三四五六七八九十]{1,3}([-—–－]\\d{1,2})?)?([：:.．、].{0,200})?$");
    public static readonly Regex NumberedAttachment = Of("^(附件|附表|附录|附图)[\\d一二三四五六七八九十]{1,3}([-—–－]\\d{1,2})?[：:.．、]?[^。；，]{0,120}$");
    public static readonly Regex BareAttachment = Of("^(附件|附表|附录|附图)[\\d一二三四五六七八九十]{0,3}([-—–－]\\d{1,2})?：?$");
    public static readonly Regex CopyTo = Of("^(主送|抄送|抄报|分送|发送|主报|报送|报|送|发|本期发送)：.*$");
    public static readonly Regex SureCopyTo = Of("^(抄送|抄报|分送)：.*$");
    public static readonly Regex PrintedBy = Of($"^.{{0,60}}{Day}印发?$|^[（]?共印.{{1,12}}份[）]?。?$|^(印发机关|印发日期|打字|校对|打印)：.*$");
    public static readonly Regex Leader = Of($"^代?({string.Join('|', ProfileWords.All.Leaders)})：?[\\p{{L}}×]{{2,4}}$");
    public static readonly Regex Numbered = Of("^([一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\\d{1,2}[.．、]|（\\d{1,2}）|[①-⑳]|第[一二三四五六七八九十百\\d]+[章节条部])");
    public static readonly Regex Heading1 = Of("^([一二三四五六七八九十百]+[、.．]|第[一二三四五六七八九十百\\d]+(章|部分))");
    public static readonly Regex Heading2 = Of("^(（[一二三四五六七八九十百]+）|第[一二三四五六七八九十百\\d]+节)");
    public static readonly Regex Heading3 = Of("^\\d{1,2}[.．、]");
    public static readonly Regex DayInText = Of("\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月|\\d{1,2}：\\d{2}|\\d{1,2}时");

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
