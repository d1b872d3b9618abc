namespace Dragoman.Journeys.Tests;

/// <summary>
/// What programs write on the clipboard as HTML, in the shapes that they write it in: Word with its mso styles, conditional
/// comments and bullets made of text, Google Docs with its guid and spans, Outlook, a browser's copy of a page.
/// </summary>
internal static class Clipboards
{
    public const string Word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Calibri";} --></style>
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
        <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
        <p class=MsoNormal><span lang=EN-US style='font-size:14.0pt;mso-ansi-language:EN-US'>The price of bread
        rose by <b style='mso-bidi-font-weight:normal'>12&nbsp;percent</b>.<o:p></o:p></span></p>
        <h2 style='mso-line-height-alt:10pt'><b>What it means</b><o:p></o:p></h2>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>bakers pay more for flour<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><!--[endif]-->shops wait</p>
        <p class=MsoNormal>Read the <a href="https://report.example/all">whole report</a>.<a style='mso-comment-reference:T_1'></a><span style='mso-element:comment-list'>Check this</span></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <!--EndFragment--></body></html>
        """;

    public const string GoogleDocs = """
        <meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f8e7c2a-7fff-9a3b"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial;font-weight:400;font-style:normal;">Youth team wins</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">Baghdad – They won in the </span><span style="font-size:11pt;font-weight:400;font-style:italic;">last</span><span style="font-size:11pt;font-style:italic;"> minute</span><span style="font-weight:400;">.</span></p><br /><p dir="ltr"><span style="font-weight:400;">“We never stopped,” the coach said.</span></p></b><br class="Apple-interchange-newline">
        """;

    private static readonly Dictionary<string, (string Html, string Clean)> All = new()
    {
        ["bold that Google Docs turns off"] = ("""<b style="font-weight:normal" id="docs-internal-guid-2"><span style="font-weight:400">Plain and </span><span style="font-weight:700">bold</span></b>""", "Plain and <strong>bold</strong>\n"),
        ["a link that Google Docs leads past itself"] = ("""<span><a href="https://www.google.com/url?q=https://a.example/b&amp;sa=D&amp;ust=1"><span style="text-decoration:underline">here</span></a></span>""", "<a href=\"https://a.example/b\" title=\"https://a.example/b\">here</a>\n"),
        ["an address that leads astray"] = ("""<p>Press <a href="javascript:alert(1)">this</a> <img src="x" onerror="alert(1)"> now<script>alert(1)</script></p>""", "Press this now\n"),
        ["nested spans of a page"] = ("""<div><div><span><span><em>one</em> <i><b>two</b></i></span></span></div><div>three<br>four<br><br>five</div></div>""", "<em>one</em> <strong><em>two</em></strong>\nthree four\nfive\n"),
        ["lines of a mail"] = ("""<div class="gmail_default"><p class="MsoNormal" style="mso-margin-top-alt:auto">From&#8203; the&shy; agency</p><p class="MsoNormal"><span style="display:none">preheader</span>Second.</p></div>""", "From the agency\nSecond.\n"),
        ["a table and a quotation"] = ("""<table><tr><td>a</td><td>b</td></tr></table><blockquote><p>said so</p></blockquote>""", "a\nb\nsaid so\n"),
    };

    public static TheoryData<string> Shapes => [.. All.Keys];

    public static string Html(string shape) => All[shape].Html;

    public static string Clean(string shape) => All[shape].Clean;
}
