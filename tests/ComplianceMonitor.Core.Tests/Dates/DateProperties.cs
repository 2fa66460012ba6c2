using System.Globalization;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Dates;

public sealed class DateProperties
{
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    private static readonly string[] DayForms =
        ["dd.MM.yyyy", "dd/MM/yy", "d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d'th' MMMM yyyy", "dddd d MMMM, yyyy", "dd-MMM-yyyy", "MMMM d, yyyy", "d MMM ''yy"];

    private static readonly string[] MonthForms = ["MMMM yyyy", "MMM yyyy", "MMM-yy", "MM/yyyy", "MMM ''yy", "yyyy-MM"];

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 25_000).Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    [Fact]
    public void A_day_written_in_any_form_is_read_back() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Elements(DayForms).ToArbitrary(), (day, form) =>
            BritishDates.Find(day.ToString(form, British)).Single().Date == PartialDate.OfDay(day)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_month_written_in_any_form_is_read_back() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Elements(MonthForms).ToArbitrary(), (day, form) =>
        {
            string written = day.ToString(form, British);

            // "2011-12" is an academic year to a school.
            return BritishDates.Find(written).Single().Date is { } read
                && (read == PartialDate.OfMonth(day.Year, day.Month) || read == PartialDate.OfAcademicYear(day.Year));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_due_date_never_precedes_the_anchor() =>
        Prop.ForAll(Dates().ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (date, months) =>
        {
            ReviewFacts review = new() { PastReviews = [new(date, new(1, ""), "")], CycleMonths = new(months, new(1, ""), "") };
            return ReviewSchedule.DueDate(review, new(2099, 1, 1)).On >= date.Last;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_month_moves_to_a_months_end() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (day, months) =>
        {
            ReviewFacts review = new() { PastReviews = [new(PartialDate.OfMonth(day.Year, day.Month), new(1, ""), "")], CycleMonths = new(months, new(1, ""), "") };
            return ReviewSchedule.ComputedDue(review, new(2099, 1, 1))!.Value.AddDays(1).Day == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_is_too_odd() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            _ = BritishDates.Find(text.Get);
            _ = Frequencies.Find(text.Get);
            return ReviewReading.Read(Passages.Of(new("odd.txt", FileFormat.Text, [new(1, text.Get), new(2, "Review date: " + text.Get)]))) is not null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fragments_of_dates_in_any_order_do_no_harm() =>
        Prop.ForAll(Gen.Elements("Review", "date", ":", " ", "\t", "|", "\n", "31", "05", "2026", "/", "-", ".", "May", "Term", "Autumn", "'", "next", "every", "year", "l2", "O5", "(", "th", "to", "approved", "by")
            .ListOf().Select(string.Concat).ToArbitrary(), text =>
            ReviewReading.Read(Passages.Of(new("odd.txt", FileFormat.Text, [.. text.Split('\n').Select((line, index) => new Line(index + 1, line))]))) is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData('1')]
    [InlineData('O')]
    [InlineData('/')]
    [InlineData('<')]
    [InlineData('a')]
    [InlineData(' ')]
    public void A_long_line_of_one_sign_is_read_in_time(char sign)
    {
        string text = "Review 1 May 2026 " + new string(sign, 99_000);
        ReviewReading.Read(Passages.Of(new("odd.txt", FileFormat.Text, [new(1, text)]))).ShouldNotBeNull();
    }

    private static Gen<PartialDate> Dates() => Gen.OneOf(
        Days.Select(PartialDate.OfDay),
        Days.Select(day => PartialDate.OfMonth(day.Year, day.Month)),
        Days.Select(day => PartialDate.OfTerm(day.Year, (Term)((day.Day % 3) + 1))),
        Days.Select(day => PartialDate.OfAcademicYear(day.Year)),
        Days.Select(day => PartialDate.OfYear(day.Year)));
}
