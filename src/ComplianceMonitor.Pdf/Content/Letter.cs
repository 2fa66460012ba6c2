namespace ComplianceMonitor.Pdf.Content;

/// <summary>Shown characters at their place on the page, in points from the lower left corner.</summary>
/// <param name="Text">One glyph's characters.</param>
/// <param name="X">Where it starts.</param>
/// <param name="Y">Its base line.</param>
/// <param name="EndX">Where the next would start.</param>
/// <param name="EndY">The base line there.</param>
/// <param name="Size">The size of the font on the page.</param>
internal readonly record struct Letter(string Text, double X, double Y, double EndX, double EndY, double Size);
