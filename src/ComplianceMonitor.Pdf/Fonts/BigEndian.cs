using System.Buffers.Binary;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Reads numbers of font files; outside the data everything is 0, so that damage cannot throw.</summary>
internal readonly ref struct BigEndian(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Length => _data.Length;

    public int U8(long at) => at >= 0 && at < _data.Length ? _data[(int)at] : 0;

    public int U16(long at) => at >= 0 && at + 2 <= _data.Length ? BinaryPrimitives.ReadUInt16BigEndian(_data[(int)at..]) : 0;

    public int I16(long at) => (short)U16(at);

    public long U32(long at) => at >= 0 && at + 4 <= _data.Length ? BinaryPrimitives.ReadUInt32BigEndian(_data[(int)at..]) : 0;

    public ReadOnlySpan<byte> Slice(long at, long length) =>
        at >= 0 && length >= 0 && at + length <= _data.Length ? _data.Slice((int)at, (int)length) : [];
}
