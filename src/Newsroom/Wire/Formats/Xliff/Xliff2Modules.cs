namespace Dragoman.Wire.Formats.Xliff;

/// <summary>The modules of XLIFF 2.1 in the notation of the grammar; change tracking is the extension that 2.1 made of it.</summary>
internal static class Xliff2Modules
{
    public const string Text = """
        mtc:matches = mtc:match+
        mtc:match = mda:metadata? (originalData|other)* @id=#NMTOKEN @matchQuality=#percent @matchSuitability=#percent @origin @ref!
            @reference=yes|no @similarity=#percent @subType=#user @type=am|mt|icm|idm|tb|tm|other @other
        gls:glossary = gls:glossEntry+
        gls:glossEntry = gls:term gls:translation* gls:definition? other* @id=#NMTOKEN @ref @other
        gls:term,gls:definition = text @source @other
        gls:translation = text @id=#NMTOKEN @ref @source @other
        mda:metadata = mda:metaGroup+ @id=#NMTOKEN
        mda:metaGroup = (mda:metaGroup|mda:meta)+ @id=#NMTOKEN @category @appliesTo=source|target|ignorable
        mda:meta = text @type!
        res:resourceData = res:resourceItemRef* res:resourceItem*
        res:resourceItemRef = @id=#NMTOKEN @ref!=#NMTOKEN @other
        res:resourceItem = res:source? res:target? res:reference* @mimeType @id=#NMTOKEN @context=yes|no @other
        res:source,res:target = any @href @xml:lang @other
        res:reference = @href! @xml:lang @other
        slr:profiles = slr:normalization? other* @generalProfile @storageProfile
        slr:normalization = @general=none|nfc|nfd @storage=none|nfc|nfd
        slr:data = other* @profile! @other
        val:validation = val:rule+ @other
        val:rule = @isPresent @occurs=#positive @isNotPresent @startsWith @endsWith @existsInSource=yes|no
            @caseSensitive=yes|no @normalization=none|nfc|nfd @disabled=yes|no @other
        ctr:changeTrack = ctr:revisions+
        ctr:revisions = ctr:revision+ @appliesTo!=#NMTOKEN @ref=#NMTOKEN @currentVersion=#NMTOKEN @other
        ctr:revision = ctr:item+ @author @datetime @version=#NMTOKEN @other
        ctr:item = text @property! @other
        its:locQualityIssues = its:locQualityIssue+ @xml:id! @version
        its:locQualityIssue = @version @locQualityIssueType @locQualityIssueComment @locQualityIssueSeverity=#percent
            @locQualityIssueProfileRef @locQualityIssueEnabled=yes|no
        its:provenanceRecords = its:provenanceRecord+ @xml:id! @version
        its:provenanceRecord = @version @org @orgRef @person @personRef @revOrg @revOrgRef @revPerson @revPersonRef
            @revTool @revToolRef @tool @toolRef
        @xml:lang = #language
        @xml:space = default|preserve
        @xml:id
        @xml:base
        @fs:fs = a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h1|h2|h3|h4|h5|h6|head|hr|html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul
        @fs:subFs
        @slr:equivStorage
        @slr:sizeInfo
        @slr:sizeInfoRef = #NMTOKEN
        @slr:sizeRestriction = #size
        @slr:storageRestriction = #size
        @its:version = 2.0
        @its:allowedCharacters
        @its:annotatorsRef
        @its:localeFilterList
        @its:localeFilterType = include|exclude
        @its:locQualityIssueComment
        @its:locQualityIssueEnabled = yes|no
        @its:locQualityIssueProfileRef
        @its:locQualityIssuesRef
        @its:locQualityIssueSeverity = #percent
        @its:locQualityIssueType
        @its:locQualityRatingProfileRef
        @its:locQualityRatingScore = #percent
        @its:locQualityRatingScoreThreshold = #percent
        @its:locQualityRatingVote = #integer
        @its:locQualityRatingVoteThreshold = #integer
        @its:mtConfidence = #confidence
        @its:org
        @its:orgRef
        @its:person
        @its:personRef
        @its:provenanceRecordsRef
        @its:revOrg
        @its:revOrgRef
        @its:revPerson
        @its:revPersonRef
        @its:revTool
        @its:revToolRef
        @its:taClassRef
        @its:taConfidence = #confidence
        @its:taIdent
        @its:taIdentRef
        @its:taSource
        @its:termConfidence = #confidence
        @its:tool
        @its:toolRef
        @itsm:domains
        @itsm:lang = #language
        """;
}
