using System;

namespace Parry.Store;

/// <summary>Why a database of runs is refused, or has not what was asked for; for whoever named it.</summary>
/// <param name="message">A sentence that names the file.</param>
/// <param name="inner">What the database said, if it did.</param>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
