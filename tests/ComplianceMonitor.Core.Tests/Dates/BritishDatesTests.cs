using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Tests.Dates;

public sealed class BritishDatesTests
{
    [Theory]
    [InlineData("08.05.2026", "2026-05-08")]
    [InlineData("08/05/26", "2026-05-08")]
    [InlineData("5/8/2026", "2026-08-05")]
    [InlineData("13/05/2026", "2026-05-13")]
    [InlineData("8 - 5 - 2026", "2026-05-08")]
    [InlineData("08 / 05 / 2026", "2026-05-08")]
    [InlineData("2026-05-08", "2026-05-08")]
    [InlineData("2026/05/08", "2026-05-08")]
    [InlineData("2026-05-08T09:30", "2026-05-08")]
    [InlineData("8 May 2026", "2026-05-08")]
    [InlineData("8th May 2026", "2026-05-08")]
    [InlineData("8 th May, 2026", "2026-05-08")]
    [InlineData("8ᵗʰ May 2026", "2026-05-08")]
    [InlineData("8th of May 2026", "2026-05-08")]
    [InlineData("8th day of May 2026", "2026-05-08")]
    [InlineData("Friday 8th May 2026", "2026-05-08")]
    [InlineData("08-May-2026", "2026-05-08")]
    [InlineData("8-May-26", "2026-05-08")]
    [InlineData("8.May.2026", "2026-05-08")]
    [InlineData("8 May '26", "2026-05-08")]
    [InlineData("8 May 26", "2026-05-08")]
    [InlineData("8MAY2026", "2026-05-08")]
    [InlineData("the eighth of May 2026", "2026-05-08")]
    [InlineData("twenty-third day of May 2026", "2026-05-23")]
    [InlineData("May 8th, 2026", "2026-05-08")]
    [InlineData("May 8 2026", "2026-05-08")]
    [InlineData("12-14 May 2026", "2026-05-14")]
    [InlineData("May 2026", "2026-05")]
    [InlineData("may 2026", "2026-05")]
    [InlineData("MAY 2026", "2026-05")]
    [InlineData("May, 2026", "2026-05")]
    [InlineData("May-26", "2026-05")]
    [InlineData("May - 2026", "2026-05")]
    [InlineData("May/2026", "2026-05")]
    [InlineData("May '26", "2026-05")]
    [InlineData("May ’26", "2026-05")]
    [InlineData("05/2026", "2026-05")]
    [InlineData("05-2026", "2026-05")]
    [InlineData("05.2026", "2026-05")]
    [InlineData("2026-05", "2026-05")]
    [InlineData("Sept 2025", "2025-09")]
    [InlineData("Sept. 2025", "2025-09")]
    [InlineData("Sep.2025", "2025-09")]
    [InlineData("Septmber 2025", "2025-09")]
    [InlineData("Febuary 2026", "2026-02")]
    [InlineData("Novmeber 2025", "2025-11")]
    [InlineData("Apirl 2026", "2026-04")]
    [InlineData("September of 2025", "2025-09")]
    [InlineData("Sept/Oct 2025", "2025-10")]
    [InlineData("3rd and 4th week of January 2025", "2025-01")]
    [InlineData("Autumn 2025", "2025-autumn")]
    [InlineData("Autumn Term 2025", "2025-autumn")]
    [InlineData("autumn term, 2025", "2025-autumn")]
    [InlineData("Aut 25", "2025-autumn")]
    [InlineData("Autumn '25", "2025-autumn")]
    [InlineData("Autumn Term 2025/26", "2025-autumn")]
    [InlineData("Autumn 2025-26", "2025-autumn")]
    [InlineData("Spring Term 2025/26", "2026-spring")]
    [InlineData("Spring 2025/2026", "2026-spring")]
    [InlineData("Summer 25/26", "2026-summer")]
    [InlineData("Spring term of the academic year 2025-26", "2026-spring")]
    [InlineData("Summer 2 2026", "2026-summer")]
    [InlineData("Summer 2 in 2026", "2026-summer")]
    [InlineData("Summer term 2, 2026", "2026-summer")]
    [InlineData("Autumn half term 2025", "2025-autumn")]
    [InlineData("Term 5 2026", "2026-summer")]
    [InlineData("Term 1 2025", "2025-autumn")]
    [InlineData("Term 3 2025/26", "2026-spring")]
    [InlineData("2026 Summer Term", "2026-summer")]
    [InlineData("2025/26 Autumn Term", "2025-autumn")]
    [InlineData("2025/26 - Spring", "2026-spring")]
    [InlineData("Michaelmas 2025", "2025-autumn")]
    [InlineData("Lent Term 2026", "2026-spring")]
    [InlineData("Trinity 2026", "2026-summer")]
    [InlineData("2025/26", "2025/26")]
    [InlineData("2025-26", "2025/26")]
    [InlineData("2025-2026", "2025/26")]
    [InlineData("2025 – 2026", "2025/26")]
    [InlineData("academic year 2025 to 2026", "2025/26")]
    [InlineData("2026", "2026")]
    [InlineData("09/24", "2024-09")]
    [InlineData("2025/6", "2025/26")]
    [InlineData("08\\05\\2026", "2026-05-08")]
    [InlineData("24/25", "2024/25")]
    [InlineData("O5/09/2O25", "2025-09-05")]
    [InlineData("l2/05/2026", "2026-05-12")]
    [InlineData("l2 May 2026", "2026-05-12")]
    public void A_written_form_is_read(string text, string value) =>
        BritishDates.Find($"Due {text}.").Select(mention => mention.Date?.Value).ShouldBe([value]);

    [Theory]
    [InlineData("FGB 2025-26/14")]
    [InlineData("version 1.2.26.4")]
    [InlineData("v1.2.2026")]
    [InlineData("192.168.10.20")]
    [InlineData("KCSIE (September 2025)")]
    [InlineData("KCSIE 2025")]
    [InlineData("'Keeping Children Safe in Education' (2024)")]
    [InlineData("Keeping Children Safe in Education, September 2024")]
    [InlineData("the Equality Act 2010")]
    [InlineData("Data Protection Act 2018")]
    [InlineData("Regulations 2005")]
    [InlineData("01632 960 2025")]
    [InlineData("0303 123 1113")]
    [InlineData("£2026")]
    [InlineData("1st September")]
    [InlineData("pupils may 13 or over")]
    [InlineData("children lent 20 books")]
    [InlineData("Jan 25th")]
    [InlineData("Year 6")]
    [InlineData("room 2025b")]
    [InlineData("3.1.12 Staff must not")]
    [InlineData("2028-30")]
    [InlineData("nothing at all")]
    [InlineData("")]
    public void What_only_looks_like_a_date_is_none(string text) =>
        BritishDates.Find(text).Where(mention => mention.Date is not { Precision: Precision.Year } || !text.Contains("2028", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("31 June 2026", DateFault.Impossible)]
    [InlineData("29/02/2027", DateFault.Impossible)]
    [InlineData("31/06/2026", DateFault.Impossible)]
    [InlineData("32/05/2026", DateFault.Impossible)]
    [InlineData("30 February 2026", DateFault.Impossible)]
    [InlineData("05/13/2026", DateFault.Unreadable)]
    [InlineData("2026-13-05", DateFault.Unreadable)]
    public void A_day_that_is_none_is_reported_and_never_rolled(string text, DateFault fault)
    {
        DateMention mention = BritishDates.Find(text).ShouldHaveSingleItem();
        mention.Date.ShouldBeNull();
        mention.Fault.ShouldBe(fault);
    }

    [Fact]
    public void A_leap_day_is_a_day() => BritishDates.Find("29/02/2028").ShouldHaveSingleItem().Date!.Value.ShouldBe("2028-02-29");

    [Fact]
    public void A_month_with_two_digits_is_ambiguous() => BritishDates.Find("Feb 26").ShouldHaveSingleItem().Ambiguous.ShouldBeTrue();

    [Theory]
    [InlineData("O5/09/2O25", true)]
    [InlineData("05/09/2025", false)]
    public void A_letter_read_as_a_digit_is_told(string text, bool repaired) => BritishDates.Find(text).ShouldHaveSingleItem().Repaired.ShouldBe(repaired);

    [Fact]
    public void Letters_are_not_repaired_into_a_day_that_is_none() => BritishDates.Find("3l/06/2026").ShouldBeEmpty();

    [Fact]
    public void Every_date_of_a_line_is_found_with_its_place()
    {
        const string text = "Reviewed Oct 2025 - next Oct 2026, minute 12";
        BritishDates.Find(text).Select(mention => text[mention.Start..mention.End]).ShouldBe(["Oct 2025", "Oct 2026"]);
    }
}
